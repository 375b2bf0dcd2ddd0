import type { JsonObject, JsonValue } from "../../json.ts";
import { judge } from "../judge.ts";
import type { Combination } from "../side.ts";

/** Ajv's verdict on a payload; undefined where the schema cannot be judged, as one that only refers to itself. */
export function verdict(
  document: JsonObject,
  payload: JsonValue,
  pointer = "/schema",
): boolean | undefined {
  try {
    return judge(document)(pointer, payload);
  } catch {
    return undefined;
  }
}

/** A combination of one root as a document: `/schema` over its components. */
export function resultDocument(combination: Combination): JsonObject {
  const [schema = true] = combination.schemas.values();
  return { schema, components: { schemas: Object.fromEntries(combination.components) } };
}
