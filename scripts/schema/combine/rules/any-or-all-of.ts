import { canonicalJson } from "../../../json/canonical-json.ts";
import { groupBy } from "../../../json/group-by.ts";
import {
  isJsonObject,
  type JsonObject,
  type JsonSchema,
  type JsonValue,
} from "../../../json/json-value.ts";
import { isAnnotation } from "../../../openapi/keywords.ts";
import { assemble, conjoin, soleMembers } from "../assemble.ts";
import type { Combining, NotedSchema, Position } from "../combining.ts";
import { decisionNote, noted } from "../decision-note.ts";
import { embed } from "../embed.ts";
import type { Input } from "../input.ts";
import { settleAnnotations } from "./settle-annotations.ts";

/** The result if no rule for keywords is sound: any of the whole schemas (join), or all of them (meet). */
export function anyOrAllOf(
  combining: Combining,
  inputs: readonly Input[],
  at: Position,
): NotedSchema {
  const keyword = combining.mode === "join" ? "anyOf" : "allOf";
  const annotations = settleAnnotations(combining.mode, inputs, at, true);
  const wholes = inputs.flatMap((input) => {
    const bare = withoutAnnotations(embed(combining, input));
    return wholesOf(combining.mode === "join" ? withoutOneOf(bare) : bare, keyword);
  });
  // Alternatives that differ in wording, or in an `allOf` around one of them, are the same.
  const same = groupBy(wholes, (each) => canonicalJson(withoutAnnotations(each)));
  const alternatives = [...same.values()].flatMap(([first]) => first ?? []);
  const [only] = alternatives;
  const isSingle = alternatives.length === 1 && isJsonObject(only ?? null);
  const base = assemble(annotations.entries, inputs);
  const schema = conjoin(base, [
    isSingle && isJsonObject(only) ? only : { [keyword]: alternatives },
    ...annotations.further,
  ]);
  const rule = combining.mode === "join" ? "any-of-schemas" : "all-of-schemas";
  // If only one remains, the difference is in the targets of references, which is reported separately.
  const decision = isSingle ? [] : [decisionNote(rule, inputs, at, schema)];
  return noted(schema, [...decision, ...annotations.notes]);
}

/** Moves the alternatives of a schema with only `oneOf` to the list of alternatives. */
function withoutOneOf(schema: JsonSchema): JsonSchema {
  if (!isJsonObject(schema) || Object.keys(schema).join() !== "oneOf") return schema;
  return { anyOf: schema.oneOf ?? [] };
}

/** The schemas that are listed, also in lists within the list, without an `allOf` of one around them. */
function wholesOf(schema: JsonValue, keyword: "anyOf" | "allOf"): readonly JsonValue[] {
  if (!isJsonObject(schema)) return [schema];
  const [only, ...more] = soleMembers(schema, "allOf");
  if (only !== undefined && only !== schema && more.length === 0) return wholesOf(only, keyword);
  const listed = soleMembers(schema, keyword);
  return listed[0] === schema ? listed : listed.flatMap((each) => wholesOf(each, keyword));
}

function withoutAnnotations<Value extends JsonValue>(schema: Value): Value | JsonObject {
  if (!isJsonObject(schema)) return schema;
  return Object.fromEntries(Object.entries(schema).filter(([keyword]) => !isAnnotation(keyword)));
}
