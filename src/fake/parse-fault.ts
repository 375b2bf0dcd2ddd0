import { TogetherError } from "../errors/together-error.ts";
import { isObject, type OptionRule } from "../options/client-rules.ts";
import { givenOptions } from "../options/given-options.ts";
import type { Fault, FaultKind } from "./fault.ts";

const kinds: readonly string[] = ["refused", "reset", "timeout", "truncated", "not-json"];

type Rules = Readonly<Record<string, OptionRule>>;

const isPositiveInteger = (value: unknown): boolean =>
  Number.isInteger(value) && Number(value) >= 1;
const isNonNegative = (value: unknown): boolean => typeof value === "number" && value >= 0;
const text: OptionRule = [(value) => typeof value === "string", "a string"];

const schedule: Rules = {
  call: [isPositiveInteger, "a whole number from 1"],
  times: [
    (value) => value === Number.POSITIVE_INFINITY || isPositiveInteger(value),
    "a whole number from 1, or Infinity",
  ],
};

/** The options of each form of a fault, by the option that identifies the form. */
const forms: Readonly<Record<string, Rules>> = {
  status: {
    status: [
      (value) => Number.isInteger(value) && Number(value) >= 300 && Number(value) < 600,
      "an error status from 300 to 599",
    ],
    retryAfter: [isNonNegative, "0 or more seconds"],
    message: text,
    body: [() => true, ""],
    headers: [
      (value) =>
        isObject(value) && Object.keys(value).find((name) => typeof value[name] !== "string"),
      "an object of strings",
    ],
  },
  fault: { fault: text },
  delayMs: { delayMs: [isNonNegative, "0 or more milliseconds"] },
  unknownValue: { unknownValue: text },
  missing: { missing: text },
};

/**
 * Checks a fault and returns it as an object.
 * @throws `TogetherError` naming the bad option.
 */
export function parseFault(given: Fault): Exclude<Fault, FaultKind> {
  const fault = typeof given === "string" ? { fault: given } : given;
  const options: Readonly<Record<string, unknown>> = Object(fault);
  const form = Object.keys(forms).find((name) => options[name] !== undefined);
  if (form === undefined) {
    const found = isObject(fault) ? `{${Object.keys(fault).join(", ")}}` : `${fault}`;
    throw new TogetherError(
      `A fault must be one of the strings ${kinds.join(", ")}, or an object with one of ${Object.keys(forms).join(", ")}, but is ${found}.`,
    );
  }
  givenOptions(fault, { ...forms[form], ...schedule });
  if (form === "fault" && !kinds.includes(String(options.fault))) {
    throw new TogetherError(
      `Unknown fault ${options.fault}: it must be one of ${kinds.join(", ")}.`,
    );
  }
  return fault;
}
