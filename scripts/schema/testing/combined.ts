import { inspect } from "node:util";
import type { JsonObject, JsonSchema, JsonValue } from "../../json/json-value.ts";
import type { Combination, Mode, SchemaDecision } from "../../openapi/side.ts";
import { combine } from "../combine/combine.ts";
import type { CombineOptions } from "../combine/combine-noted.ts";
import { proofTools } from "./proof-tools.ts";

/** The result of combining: the schema, then a line for each decision and each empty meet. */
export type Combined = readonly [schema: JsonValue, ...lines: readonly string[]];

/** A case of a rule: the schemas of the sides, freshest first, what their join is and what their meet is. */
export type Case = readonly [
  sentence: string,
  sides: readonly JsonSchema[],
  join: Combined,
  meet: Combined,
];

/** A case of documents, for schemas that refer to components. */
export type PageCase = readonly [
  sentence: string,
  sides: readonly JsonObject[],
  join: Combined,
  meet: Combined,
];

/** A document with a schema, and components for it to refer to. */
export function page(schema: JsonSchema, schemas: JsonObject = {}): JsonObject {
  return { schema, components: { schemas } };
}

/** The `$ref` to a component. */
export function to(name: string): JsonObject {
  return { $ref: `#/components/schemas/${name}` };
}

/** Schemas that refer to nothing, combined. */
export function combined(
  mode: Mode,
  schemas: readonly JsonSchema[],
  options?: CombineOptions,
): Combined {
  const documents = schemas.map((schema) => page(schema));
  const combination = combinePages(mode, documents, options);
  return [combination.schemas.get("/schema") ?? null, ...linesOf(combination)];
}

/** Pages combined, the components of the result included. */
export function combinedPages(
  mode: Mode,
  documents: readonly JsonObject[],
  options?: CombineOptions,
): Combined {
  const combination = combinePages(mode, documents, options);
  const { schemas, components } = combination;
  const result = page(schemas.get("/schema") ?? true, Object.fromEntries(components));
  return [result, ...linesOf(combination)];
}

function combinePages(mode: Mode, documents: readonly JsonObject[], options?: CombineOptions) {
  const places = documents.map((_, side) => ({ side, pointer: "/schema" }));
  return combine(mode, documents, [{ pointer: "/schema", places }], proofTools, options);
}

/** `POINTER RULE: VALUE | VALUE -> RESULT`, a value after its side and place where the side has it elsewhere. */
function linesOf({ decisions, emptyMeets }: Combination): readonly string[] {
  return [
    ...decisions.map(
      ({ pointer, rule, values, result }) =>
        `${pointer} ${rule}: ${valuesText(pointer, values)} -> ${valueText(result)}`,
    ),
    ...emptyMeets.map(({ pointer, values }) => `${pointer} empty: ${valuesText(pointer, values)}`),
  ];
}

function valuesText(pointer: string, values: SchemaDecision["values"]): string {
  const texts = values.map(({ place, value }, index) => {
    const isUsual = place.side === index && place.pointer === pointer;
    return isUsual ? valueText(value) : `${place.side} ${place.pointer} ${valueText(value)}`;
  });
  return texts.join(" | ");
}

function valueText(value: JsonValue | undefined): string {
  return inspect(value, { depth: null, compact: true, breakLength: Number.POSITIVE_INFINITY });
}
