import type { ValidateResponse, Violation } from "./validate-response.ts";

/** A violation as the compiled code writes it down. */
type Finding = Omit<Violation, "received">;

type Note = (pointer: string, place: number, received: unknown, expected: string) => void;

interface Check {
  (this: Note | undefined, payload: unknown): boolean;
  readonly errors?: readonly Finding[] | null;
}

const atMost = 20;
const none: readonly Violation[] = [];

/**
 * Makes the validator of one response of what Ajv compiled from its tolerant schema and, unless that one says it all,
 * its strict schema.
 */
export function responseValidator(tolerant: Check, strict?: Check): ValidateResponse {
  return (payload, warn) => {
    if (strict?.call(undefined, payload)) return none;
    if (strict && !warn) return violations(strict, payload);
    const mismatches = new Map<string, Violation>();
    const passes = tolerant.call((pointer, place, received, expected) => {
      if (mismatches.size < atMost) {
        const key = `${place} ${JSON.stringify(received)}`;
        if (!mismatches.has(key)) {
          mismatches.set(key, { pointer, keyword: "enum", expected, received });
        }
      }
    }, payload);
    const found = passes ? none : violations(tolerant, payload);
    if (!mismatches.size) return found;
    if (!warn) return [...found, ...mismatches.values()];
    if (passes) for (const mismatch of mismatches.values()) warn(mismatch);
    return found;
  };
}

function violations(check: Check, payload: unknown): readonly Violation[] {
  return (check.errors ?? [])
    .slice(0, atMost)
    .map((finding) => ({ ...finding, received: at(payload, finding.pointer) }));
}

/** What a keyword allows, to be read by a person; `params` is what Ajv tells of it. */
export function expected(keyword: string, params: Readonly<Record<string, unknown>>): string {
  if (keyword === "required") return "a value";
  if (params.type) return [params.type].flat().join(" or ");
  if (keyword === "const") return listed([params.allowedValue]);
  if (Array.isArray(params.allowedValues)) return listed(params.allowedValues);
  return [keyword, ...Object.values(params)].join(" ");
}

/** Values to be read by a person. */
export function listed(values: readonly unknown[]): string {
  return values.map((value) => JSON.stringify(value)).join(", ");
}

/** The end of a JSON pointer (RFC 6901) that leads to a member. */
export function pointerToken(name: string): string {
  return `/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`;
}

function at(payload: unknown, pointer: string): unknown {
  return pointer
    .split("/")
    .slice(1)
    .reduce<unknown>((value, token) => {
      const key = token.replaceAll("~1", "/").replaceAll("~0", "~");
      return Object.getOwnPropertyDescriptor(Object(value), key)?.value;
    }, payload);
}
