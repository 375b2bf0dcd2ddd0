import { TogetherError } from "../errors/together-error.ts";
import type { Operation } from "./operation.ts";
import { serializeParameter } from "./serialize-parameter.ts";

/**
 * Fills in a path template's parameters, each as exactly one path segment.
 * @throws {@link TogetherError} for a value that cannot be one.
 */
export function fillPath(
  path: string,
  values: Readonly<Record<string, unknown>>,
  parameters: Operation["parameters"] = {},
): string {
  return path.replace(/\{(.+?)\}/g, (_, name) => {
    const form = parameters[name] ?? {};
    const value = values[name];
    checkValue(name, value, form.type);
    return pathSegment(name, value, form);
  });
}

/** Rejects a value that is not of a parameter's type, which is string by default. Null and undefined are of no type. */
function checkValue(name: string, value: unknown, type = "string"): void {
  const found = Array.isArray(value) ? "array" : typeof value;
  const isNumber = type === "integer" ? Number.isInteger : Number.isFinite;
  const fits =
    found === "number" ? /^(integer|number)$/.test(type) && isNumber(value) : found === type;
  if (!fits || value === null) refuse(name, `be a${/^[aio]/.test(type) ? "n" : ""} ${type}`);
}

/**
 * Encodes a value as exactly one path segment (RFC 3986): no blank, no half of a surrogate pair, and no dot segment, which
 * URL parsers remove even when it is encoded.
 */
function pathSegment(name: string, value: unknown, form: object): string {
  try {
    const segment = serializeParameter(name, value, form) ?? "";
    // A shortcut for nearly every id: decoding costs more than all of the above.
    if (/^[\w-]+$/.test(segment)) return segment;
    if (decodeURIComponent(segment).trim() === "") return refuse(name, "not be blank");
    if (/^(\.|%2e){1,2}$/i.test(decodeURIComponent(segment)))
      return refuse(name, "not be a dot segment");
    return segment;
  } catch (error) {
    if (!(error instanceof URIError)) throw error;
    return refuse(name, "not contain half of a surrogate pair");
  }
}

function refuse(name: string, rule: string): never {
  throw new TogetherError(`${name} must ${rule}.`);
}
