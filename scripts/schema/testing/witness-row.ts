import type { JsonValue } from "../../json/json-value.ts";

/** What changed, the schema that accepts, the one that refuses, and the payload that shows it. */
export type WitnessRow = readonly [
  change: string,
  a: JsonValue,
  b: JsonValue,
  expected: JsonValue | undefined,
];
