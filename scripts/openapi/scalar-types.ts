import { isJsonObject, type JsonValue } from "../json/json-value.ts";

/**
 * Types of values that are not OpenAPI objects. Texts and samples are for people and have no effect on payloads.
 */
export type ScalarType =
  | "string"
  | "text"
  | "sample"
  | "samples"
  | "boolean"
  | "number"
  | "count"
  | "bound"
  | "list"
  | "strings"
  | "types"
  | "object"
  | "anything"
  | "operation name"
  | "server url";

interface Expectation {
  /** What is expected, as a noun with its article. */
  readonly words: string;
  readonly admits: (value: JsonValue) => boolean;
}

const typeNames: ReadonlySet<JsonValue> = new Set([
  "string",
  "number",
  "integer",
  "boolean",
  "object",
  "array",
  "null",
]);

const isString = (value: JsonValue): boolean => typeof value === "string";

/** What each type allows, with a test and in words. */
export const scalarTypes: Readonly<Record<ScalarType, Expectation>> = {
  string: { words: "a string", admits: isString },
  text: { words: "a string", admits: isString },
  sample: { words: "any value", admits: () => true },
  samples: { words: "a list", admits: (value) => Array.isArray(value) },
  boolean: { words: "true or false", admits: (value) => typeof value === "boolean" },
  number: { words: "a number", admits: (value) => typeof value === "number" },
  count: {
    words: "a whole number, 0 or more",
    admits: (value) => Number.isInteger(value) && Number(value) >= 0,
  },
  bound: {
    words: "a number (or, as in OpenAPI 3.0, true or false)",
    admits: (value) => typeof value === "number" || typeof value === "boolean",
  },
  list: { words: "a list", admits: (value) => Array.isArray(value) },
  strings: {
    words: "a list of strings",
    admits: (value) => Array.isArray(value) && value.every(isString),
  },
  types: {
    words: "a type name (string, number, integer, boolean, object, array, null) or a list of them",
    admits: (value) =>
      Array.isArray(value)
        ? value.length > 0 && value.every((type) => typeNames.has(type))
        : typeNames.has(value),
  },
  object: { words: "a mapping", admits: isJsonObject },
  anything: { words: "any value", admits: () => true },
  // Restricted because functions and types are named after it.
  "operation name": {
    words: "a name such as listFiles: a letter or _, then A to Z, a to z, 0 to 9, _, - and .",
    admits: (value) => typeof value === "string" && /^[A-Za-z_][\w.-]*$/.test(value),
  },
  "server url": {
    words: "an absolute URL such as https://api.example.com/v1, or a path that begins with /",
    admits: (value) => typeof value === "string" && isServerUrl(value),
  },
};

/** A relative URL without a leading slash is rejected, because more likely its scheme is missing. */
function isServerUrl(url: string): boolean {
  const filled = url.replaceAll(/\{[^{}]+\}/g, "variable");
  if (/[\s{}]/.test(filled)) return false;
  return filled.startsWith("/") || (/^https?:\/\//.test(filled) && URL.canParse(filled));
}
