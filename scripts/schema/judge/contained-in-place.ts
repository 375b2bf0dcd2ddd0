import { childPointer, refPointer } from "../../json/json-pointer.ts";
import { isJsonObject } from "../../json/json-value.ts";
import { isInPlace } from "../../openapi/keywords.ts";
import { partPointer, partsOf } from "../../openapi/map-parts.ts";
import { schemaAt } from "../../openapi/schema-at.ts";
import type { Side } from "../../openapi/side.ts";
import { UnjudgeableSchema } from "./assertions-of.ts";

/**
 * Pointers of the `contains` that apply to every array under the schema at a pointer: its own, those in its
 * `allOf`, and those behind a `$ref`.
 * @throws UnjudgeableSchema if it depends on the payload whether one applies, for example below `anyOf`.
 */
export function containedInPlace(document: Side, start: string): readonly string[] {
  const found: string[] = [];
  const seen = new Set<string>();
  const open = [{ pointer: start, isSure: true }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { pointer, isSure } = next;
    const schema = schemaAt(document, pointer);
    if (seen.has(`${isSure} ${pointer}`) || !isJsonObject(schema)) continue;
    seen.add(`${isSure} ${pointer}`);
    if (schema.contains !== undefined) {
      if (!isSure)
        throw new UnjudgeableSchema(
          pointer,
          'whether its "contains" evaluates items for unevaluatedItems depends on the payload',
        );
      found.push(childPointer(pointer, "contains"));
    }
    const target = refPointer(schema);
    if (target !== undefined) open.push({ pointer: target, isSure });
    for (const part of partsOf("schema", schema)) {
      if (!isInPlace(part.field) || part.field === "not") continue;
      open.push({
        pointer: partPointer(pointer, part),
        isSure: isSure && part.field === "allOf",
      });
    }
  }
  return found;
}
