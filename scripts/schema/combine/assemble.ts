import { distinctJson } from "../../json/canonical-json.ts";
import {
  isJsonObject,
  type JsonObject,
  type JsonSchema,
  type JsonValue,
} from "../../json/json-value.ts";
import { mappedMembers } from "../../openapi/mapped-members.ts";
import type { Input } from "./input.ts";

/** A schema with these keywords, in the order of the inputs, freshest first; new ones last. */
export function assemble(
  keywords: ReadonlyMap<string, JsonValue>,
  inputs: readonly Input[],
): JsonObject {
  const stated = inputs.flatMap((input) => Object.keys(input.node));
  const order = new Set([...stated.filter((keyword) => keywords.has(keyword)), ...keywords.keys()]);
  const entries = [...order].map((keyword) => [keyword, keywords.get(keyword) ?? null] as const);
  const assembled = Object.fromEntries(entries);
  const [freshest] = inputs;
  return isJsonObject(freshest?.node) ? mappedMembers(freshest.node, assembled) : assembled;
}

/**
 * The conjunction of a schema and further ones: their keywords are added to it if they are free, otherwise in
 * `allOf`.
 */
export function conjoin(schema: JsonObject, further: readonly JsonObject[]): JsonObject {
  const whole = new Map(Object.entries(schema));
  for (const fragment of further) {
    if (Object.keys(fragment).every((keyword) => !whole.has(keyword))) {
      for (const [keyword, value] of Object.entries(fragment)) whole.set(keyword, value);
      continue;
    }
    const allOf = whole.get("allOf");
    const known = Array.isArray(allOf) ? allOf : [];
    whole.set("allOf", distinctJson([...known, ...soleMembers(fragment, "allOf")]));
  }
  return Object.fromEntries(whole);
}

/** The schemas in a list that is the schema's only keyword; otherwise the schema itself. */
export function soleMembers(schema: JsonSchema, keyword: "anyOf" | "allOf"): readonly JsonValue[] {
  const isAlone = isJsonObject(schema) && Object.keys(schema).length === 1;
  const list = isAlone ? schema[keyword] : undefined;
  return Array.isArray(list) ? list : [schema];
}
