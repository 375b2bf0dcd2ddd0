import { logLevels } from "../log/logger.ts";

/**
 * A test of an option's value, and what is expected. A failing test returns false or the name of the bad member.
 */
export type OptionRule = readonly [
  test: (value: unknown) => boolean | string | undefined,
  expected: string,
];

/** Whether a value is an object; an array is one, too. */
export function isObject(value: unknown): value is Readonly<Record<PropertyKey, unknown>> {
  return typeof value === "object" && value !== null;
}

const isPositive = (value: unknown): boolean => typeof value === "number" && value > 0;
const isFunction = (value: unknown): boolean => typeof value === "function";
const anything = (): boolean => true;
const oneOf = (names: readonly string[]): OptionRule => [
  (value) => names.some((name) => name === value),
  `one of the strings ${names.join(", ")}`,
];

/** Members of a RequestInit that this package sets itself. */
const ownFetchOptions = ["method", "headers", "body", "signal", "redirect"];

const loggerMethods = logLevels.slice(1);

const milliseconds: OptionRule = [isPositive, "a positive number of milliseconds"];
const object: OptionRule = [isObject, "an object"];

/** The options of a call. */
export const requestRules: Readonly<Record<string, OptionRule>> = {
  timeout: milliseconds,
  totalTimeout: milliseconds,
  maxRetries: [
    (value) => Number.isSafeInteger(value) && Number(value) >= 0,
    "0 or a positive whole number",
  ],
  validation: oneOf(["strict", "tolerant", "off"]),
  signal: [
    (value) =>
      isObject(value) &&
      typeof value.aborted === "boolean" &&
      isFunction(value.addEventListener) &&
      isFunction(value.removeEventListener),
    "an AbortSignal",
  ],
  headers: object,
};

const { signal: _signal, headers: _headers, ...shared } = requestRules;

/** The options of a client. */
export const clientRules: Readonly<Record<string, OptionRule>> = {
  ...shared,
  // Checked where they are read, with the environment variable as another source.
  apiKey: [anything, ""],
  baseURL: [anything, ""],
  maxRetryAfter: [(value) => typeof value === "number" && value >= 0, "0 or more milliseconds"],
  maxResponseBytes: [isPositive, "a positive number of bytes"],
  fetch: [isFunction, "a function"],
  fetchOptions: [
    (value) => isObject(value) && ownFetchOptions.find((name) => Object.hasOwn(value, name)),
    `an object without ${ownFetchOptions.join(", ")}`,
  ],
  defaultHeaders: object,
  defaultQuery: [
    (value) =>
      isObject(value) &&
      // The entries of a Map or URLSearchParams would be ignored.
      !(Symbol.iterator in value) &&
      Object.keys(value).find((name) => !/^(string|undefined)$/.test(typeof value[name])),
    "an object of strings",
  ],
  logger: [
    (value) => isObject(value) && loggerMethods.find((name) => !isFunction(value[name])),
    `an object with ${loggerMethods.join(", ")}`,
  ],
  logLevel: oneOf(logLevels),
  dangerouslyAllowBrowser: [(value) => typeof value === "boolean", "a boolean"],
};
