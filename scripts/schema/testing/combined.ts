import { sameJson } from "../../json/canonical-json.ts";
import { valueAt } from "../../json/json-pointer.ts";
import type { JsonObject, JsonSchema, JsonValue } from "../../json/json-value.ts";
import type { Combination, Mode, SchemaDecision } from "../../openapi/side.ts";
import { combine } from "../combine/combine.ts";
import type { CombineOptions } from "../combine/combine-noted.ts";
import { proofTools } from "./proof-tools.ts";

/** The result of combining: the schema, then a line for each decision and each empty meet. */
export type Combined = readonly [schema: JsonValue, ...lines: readonly string[]];

/** A case of a rule: the schemas of the sides, freshest first, their join and their meet. */
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

/** Any string. */
export const string: JsonObject = { type: "string" };
/** Nothing but null. */
export const nil: JsonObject = { type: "null" };
/** Any integer. */
export const integer: JsonObject = { type: "integer" };
/** True and false. */
export const boolean: JsonObject = { type: "boolean" };
/** Any string, or null. */
export const nullable: JsonObject = { type: ["string", "null"] };

/** A document with a schema, and components for it to refer to. */
export function page(schema: JsonSchema, schemas: JsonObject = {}): JsonObject {
  return { schema, components: { schemas } };
}

/** The `$ref` to a component. */
export function to(name: string): JsonObject {
  return { $ref: `#/components/schemas/${name}` };
}

/** Combines schemas without references. */
export function combined(
  mode: Mode,
  schemas: readonly JsonSchema[],
  options?: CombineOptions,
): Combined {
  const documents = schemas.map((schema) => page(schema));
  const combination = combinePages(mode, documents, options);
  return [combination.schemas.get("/schema") ?? null, ...linesOf(documents, combination)];
}

/** Combines pages; the result includes the components. */
export function combinedPages(
  mode: Mode,
  documents: readonly JsonObject[],
  options?: CombineOptions,
): Combined {
  const combination = combinePages(mode, documents, options);
  const { schemas, components } = combination;
  const result = page(schemas.get("/schema") ?? true, Object.fromEntries(components));
  return [result, ...linesOf(documents, combination)];
}

function combinePages(mode: Mode, documents: readonly JsonObject[], options?: CombineOptions) {
  const places = documents.map((_, side) => ({ side, pointer: "/schema" }));
  return combine(mode, documents, [{ pointer: "/schema", places }], proofTools, options);
}

/**
 * `POINTER RULE` for each decision, followed by its sides unless it has all of them, and by a word for each value that
 * differs from the one at its place, in a side or in the result. The result may lack a boolean.
 */
function linesOf(
  documents: readonly JsonObject[],
  { schemas, components, decisions, emptyMeets }: Combination,
): readonly string[] {
  const document = page(schemas.get("/schema") ?? true, Object.fromEntries(components));
  const sidesOf = (values: SchemaDecision["values"]) => {
    const sides = values.map(({ place }) => place.side).join();
    const wrong = values.flatMap(({ place, value }) =>
      isSame(valueAt(documents[place.side] ?? null, place.pointer), value)
        ? []
        : [`${place.side} elsewhere`],
    );
    return sides === [...documents.keys()].join() ? wrong : [`of ${sides}`, ...wrong];
  };
  return [
    ...decisions.map(({ pointer, rule, values, result }) => {
      const made = valueAt(document, pointer);
      const isMade = isSame(made, result) || (made === undefined && typeof result === "boolean");
      const wrong = isMade ? [] : ["otherwise"];
      return [pointer, rule, ...sidesOf(values), ...wrong];
    }),
    ...emptyMeets.map(({ pointer, values }) => [pointer, "empty", ...sidesOf(values)]),
  ].map((words) => words.join(" "));
}

function isSame(a: JsonValue | undefined, b: JsonValue | undefined): boolean {
  return a === undefined || b === undefined ? a === b : sameJson(a, b);
}
