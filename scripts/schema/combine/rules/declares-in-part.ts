import { member, refPointer } from "../../../json/json-pointer.ts";
import { isJsonObject } from "../../../json/json-value.ts";
import { isInPlace } from "../../../openapi/keywords.ts";
import { childSchemas } from "../../../openapi/reference-finder.ts";
import type { Combining } from "../combining.ts";
import { childInput, type Input, withNode } from "../input.ts";

/**
 * Whether the schemas that a schema is composed of (with `$ref`, `allOf`, `anyOf` and similar) may constrain a
 * property. Then the schema has the property, although its own `properties` do not name it.
 */
export function declaresInPart(combining: Combining, input: Input, name: string): boolean {
  return anyDeclares(combining, partsOf(combining, input), name);
}

/** Whether some schemas, or those that they are composed of, may constrain a property. */
export function anyDeclares(combining: Combining, parts: readonly Input[], name: string): boolean {
  const open = [...parts];
  const seen = new Set<Input["node"]>();
  for (const part of open) {
    if (seen.has(part.node)) continue;
    seen.add(part.node);
    if (declares(combining, part, name)) return true;
    open.push(...partsOf(combining, part));
  }
  return false;
}

function declares({ matches }: Combining, { node }: Input, name: string): boolean {
  if (!isJsonObject(node)) return false;
  const { properties, patternProperties, additionalProperties = true } = node;
  const patterns = Object.keys(isJsonObject(patternProperties) ? patternProperties : {});
  return (
    member(properties, name) !== undefined ||
    additionalProperties !== true ||
    patterns.some((pattern) => matches(pattern, name) !== false)
  );
}

function partsOf(combining: Combining, input: Input): readonly Input[] {
  const parts = childSchemas(input.node)
    .filter(({ keyword }) => isInPlace(keyword))
    .flatMap(({ keyword, tokens }) => childInput(input, keyword, ...tokens) ?? []);
  if (refPointer(input.node) === undefined) return parts;
  const $ref = member(input.node, "$ref") ?? null;
  const target = combining.definition(withNode(input, { $ref }));
  return target === undefined ? parts : [target, ...parts];
}
