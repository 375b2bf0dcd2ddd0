import { valueAt } from "../../json/json-pointer.ts";
import type { JsonObject } from "../../json/json-value.ts";
import { documentReferences } from "../../openapi/document-references.ts";
import { cyclesOf } from "../strongly-connected.ts";
import { referencesInPlace } from "./is-endless.ts";

/**
 * The cycles of schemas that are composed of each other without a step into the payload, such as `Pet: oneOf
 * [Cat, Dog]` with `Cat: allOf [Pet, …]`: each as the pointers of its schemas. Such a schema has no defined
 * meaning (JSON Schema Core, section 9.4.1), and its validation never ends.
 */
export function endlessSchemas(document: JsonObject): readonly (readonly string[])[] {
  const cyclesFrom = cyclesOf((pointer: string) => referencesInPlace(valueAt(document, pointer)));
  return [...documentReferences(document)].flatMap(({ target }) => cyclesFrom(target));
}
