import { distinctJson, sameJson } from "../../../json/canonical-json.ts";
import { member } from "../../../json/json-pointer.ts";
import type { JsonObject, JsonValue } from "../../../json/json-value.ts";
import type { Mode } from "../../../openapi/side.ts";
import { type Kind, normalize } from "../../normalize.ts";
import type { Input } from "../input.ts";

/** The `format` of a combined schema. */
export interface SettledFormat {
  readonly value: JsonValue | undefined;
  /** The schemas of the other sides, to meet with the schema that has the value. */
  readonly further: readonly JsonObject[];
  /** Whether not every schema concerned states it. */
  readonly differs: boolean;
}

/** The formats of numbers (the OpenAPI format registry); all others concern strings. */
const numeric: ReadonlySet<JsonValue> = new Set([
  ...["int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64"],
  ...["float", "double", "double-int", "decimal", "decimal128"],
]);

/**
 * Settles the `format` of schemas at one place. A strict validator checks it, so a join keeps it only if every
 * schema that accepts such payloads states it; a meet keeps all formats.
 */
export function settleFormat(mode: Mode, inputs: readonly Input[]): SettledFormat {
  const formats = distinctJson(inputs.flatMap(({ node }) => member(node, "format") ?? []));
  const [value, ...others] =
    mode === "join" ? formats.filter((format) => isEverywhere(format, inputs)) : formats;
  const further = mode === "join" ? [] : others.map((format) => ({ format }));
  return { value, further, differs: formats.length > (value === undefined ? 0 : 1) };
}

function isEverywhere(format: JsonValue, inputs: readonly Input[]): boolean {
  const kinds: readonly Kind[] = numeric.has(format) ? ["integer", "fraction"] : ["string"];
  return inputs.every(({ node }) => {
    const view = normalize(node);
    const isConcerned = kinds.some((kind) => view.kinds.has(kind));
    return !isConcerned || sameJson(member(node, "format") ?? null, format);
  });
}
