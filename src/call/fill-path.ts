import { TogetherError } from "../errors/together-error.ts";

/**
 * Puts a path template's parameters in place, each as exactly one path segment.
 * @throws {@link TogetherError} for a value that cannot be one.
 */
export function fillPath(path: string, values: Readonly<Record<string, unknown>>): string {
  return path.replace(/\{(.+?)\}/g, (_, name) => encodePathSegment(name, values[name]));
}

/**
 * Encodes a value as exactly one path segment (RFC 3986).
 * @throws {@link TogetherError} for a value that cannot be one: not a string, blank, a lone surrogate, or a dot
 * segment, which URL parsers remove even when it is encoded.
 */
function encodePathSegment(name: string, value: unknown): string {
  if (typeof value !== "string") return refuse(name, "be a string");
  if (value.trim() === "") return refuse(name, "not be blank");
  if (/^(\.|%2e){1,2}$/i.test(value)) return refuse(name, "not be a dot segment");
  try {
    return encodeURIComponent(value);
  } catch {
    return refuse(name, "not contain half of a surrogate pair");
  }
}

function refuse(name: string, rule: string): never {
  throw new TogetherError(`${name} must ${rule}.`);
}
