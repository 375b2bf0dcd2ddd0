import { isJsonObject, type JsonValue } from "../../../json/json-value.ts";
import { mappedMembers } from "../../../openapi/mapped-members.ts";
import type { Mode } from "../../../openapi/side.ts";
import { assemble, conjoin } from "../assemble.ts";
import type { Combining, NotedSchema, Position } from "../combining.ts";
import { decisionsFor, noted, statedValues } from "../decision-note.ts";
import { type Input, withNode } from "../input.ts";
import { arrayRule } from "./array-rule.ts";
import { boundsRule } from "./bounds-rule.ts";
import { objectRule } from "./object-rule.ts";
import { type Part, viewed } from "./part.ts";
import { settleAnnotations } from "./settle-annotations.ts";
import { typeRule } from "./type-rule.ts";

/**
 * Combines schemas keyword by keyword, each over the sides that allow its types.
 * @param general - the combination of the keywords that concern all types.
 */
export function combineKeywords(
  combining: Combining,
  inputs: readonly Input[],
  at: Position,
  general: Part,
): NotedSchema {
  const views = viewed(inputs);
  const types = typeRule(combining.mode, views);
  const parts = [
    boundsRule(combining.mode, views, types.kinds, types.values !== undefined),
    arrayRule(combining, views, types.kinds, at),
    objectRule(combining, views, types.kinds, at),
    general,
  ];
  const impossible = new Set(parts.flatMap((part) => part.impossible ?? []));
  const kinds = new Set([...types.kinds].filter((kind) => !impossible.has(kind)));
  if (kinds.size === 0) return nothingLeft(combining.mode, inputs, at);
  const fragments = parts.flatMap((part) => part.fragments ?? []);
  const isHeld = fragments.some((fragment) => "discriminator" in fragment);
  const annotated = isHeld ? inputs.map(withoutDiscriminator) : inputs;
  const annotations = settleAnnotations(combining.mode, annotated, at, true);
  const keywords = new Map<string, JsonValue>([
    ...annotations.entries,
    ...types.keywordsFor(kinds),
    ...parts.flatMap((part) => part.keywords),
  ]);
  const conjoined = conjoin(assemble(keywords, inputs), [...fragments, ...annotations.further]);
  const published = inputs[0]?.node;
  const schema = isJsonObject(published) ? mappedMembers(published, conjoined) : conjoined;
  const conflicts = [types, ...parts].flatMap((part) => part.conflicts ?? []);
  return noted(schema, [
    ...decisionsFor(conflicts, inputs, at, schema),
    ...annotations.notes,
    ...parts.flatMap((part) => part.notes ?? []),
  ]);
}

/** An input without a discriminator, because the fragments have it. */
function withoutDiscriminator(input: Input): Input {
  const entries = Object.entries(input.node).filter(([keyword]) => keyword !== "discriminator");
  return withNode(input, Object.fromEntries(entries));
}

/** The schema that accepts nothing. In a meet, a person must decide. */
function nothingLeft(mode: Mode, inputs: readonly Input[], at: Position): NotedSchema {
  if (mode === "join") return noted(false);
  const empty = { pointer: at.pointer, values: statedValues(inputs) };
  return noted(false, [{ kind: "empty", empty }]);
}
