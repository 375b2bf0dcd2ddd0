import { explain, type Shape } from "./explain.ts";
import type { ValidateResponse, Violation } from "./validate-response.ts";

/** A violation that Ajv's code found. */
type Broken = Pick<Violation, "pointer" | "keyword" | "expected">;

/** A function that Ajv compiled. */
interface Check {
  (payload: unknown): boolean;
  readonly errors?: readonly Broken[] | null;
}

const none: readonly Violation[] = [];

/**
 * Makes the validator of one response.
 *
 * @param isValid - whether a payload is valid under the shape.
 * @param strict - the check of the whole schema, if the shape does not cover all of it.
 */
export function responseValidator(
  isValid: (payload: unknown) => boolean,
  shape: Shape,
  strict?: (payload: unknown) => readonly Violation[],
): ValidateResponse {
  return (payload, isStrict = true) => {
    if (isStrict && strict) return strict(payload);
    return isValid(payload) ? none : explain(shape, payload);
  };
}

/** The violations that Ajv's code finds, at most 20. */
export function strictCheck(check: Check): (payload: unknown) => readonly Violation[] {
  return (payload) =>
    check(payload)
      ? none
      : (check.errors ?? []).slice(0, 20).map((broken) => ({
          ...broken,
          received: at(payload, broken.pointer),
          tolerable: false,
        }));
}

/** What a keyword allows, in words; `params` are those of Ajv's error. */
export function expected(keyword: string, params: Readonly<Record<string, unknown>>): string {
  if (keyword === "required") return "a value";
  if (params.type) return [params.type].flat().join(" or ");
  if (keyword === "const") return listed([params.allowedValue]);
  if (Array.isArray(params.allowedValues)) return listed(params.allowedValues);
  return [keyword, ...Object.values(params)].join(" ");
}

function listed(values: readonly unknown[]): string {
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
