import { valueAt } from "../../json/json-pointer.ts";
import type { JsonObject } from "../../json/json-value.ts";
import { documentReferences } from "../../openapi/document-references.ts";
import { stronglyConnected } from "../strongly-connected.ts";
import { referencesInPlace } from "./is-endless.ts";

/**
 * The circles of schemas that are composed of each other without a step into the payload, such as `Pet: oneOf [Cat, Dog]`
 * with `Cat: allOf [Pet, …]`: each as the pointers of its schemas. Such a schema decides nothing (JSON Schema Core,
 * section 9.4.1), and a validator of it never ends.
 */
export function endlessSchemas(document: JsonObject): readonly (readonly string[])[] {
  const targetsOf = (pointer: string) => referencesInPlace(valueAt(document, pointer));
  const seen = new Set<string>();
  const endless: (readonly string[])[] = [];
  for (const { target } of documentReferences(document)) {
    for (const circle of stronglyConnected(target, targetsOf, (pointer) => seen.has(pointer))) {
      for (const pointer of circle) seen.add(pointer);
      const [first] = circle;
      const isCircle =
        circle.length > 1 || (first !== undefined && targetsOf(first).includes(first));
      if (isCircle) endless.push(circle);
    }
  }
  return endless;
}
