import type { JsonValue } from "../../json/json-value.ts";

/** What changed, the schema that accepts and the one that rejects. */
export type WitnessRow = readonly [change: string, a: JsonValue, b: JsonValue];
