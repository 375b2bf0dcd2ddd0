import type { ValidateResponse, Violation } from "./validate-response.ts";

interface AjvError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

type Note = (
  pointer: string,
  place: number,
  received: unknown,
  allowed: readonly unknown[],
) => void;

interface Check {
  (this: Note | undefined, payload: unknown): boolean;
  readonly errors?: readonly AjvError[] | null;
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
    const passes = tolerant.call((pointer, place, received, allowed) => {
      if (mismatches.size < atMost) {
        const key = `${place} ${JSON.stringify(received)}`;
        if (!mismatches.has(key)) {
          mismatches.set(key, { pointer, keyword: "enum", expected: list(allowed), received });
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
  return (check.errors ?? []).slice(0, atMost).map(({ instancePath, keyword, params }) => {
    const missing = params.missingProperty;
    const pointer =
      missing === undefined
        ? instancePath
        : `${instancePath}/${String(missing).replaceAll("~", "~0").replaceAll("/", "~1")}`;
    return {
      pointer,
      keyword,
      expected: expected(keyword, params),
      received: at(payload, pointer),
    };
  });
}

function expected(keyword: string, params: AjvError["params"]): string {
  if (keyword === "required") return "a value";
  if (params.type) return [params.type].flat().join(" or ");
  if (keyword === "const") return list([params.allowedValue]);
  if (Array.isArray(params.allowedValues)) return list(params.allowedValues);
  return [keyword, ...Object.values(params)].join(" ");
}

function list(values: readonly unknown[]): string {
  return values.map((value) => JSON.stringify(value)).join(", ");
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
