import { childPointer } from "../../../json/json-pointer.ts";
import { isJsonObject, type JsonValue } from "../../../json/json-value.ts";
import { isAnnotation, keywordShape } from "../../../openapi/keywords.ts";
import { isExactPosition } from "../../../openapi/reference-finder.ts";
import { assemble, conjoin } from "../assemble.ts";
import type { CombinationNote, Combining, NotedSchema, Position } from "../combining.ts";
import { noted } from "../decision-note.ts";
import { embed } from "../embed.ts";
import { childInput, type Input } from "../input.ts";
import { loosenedNotes } from "./loosened-notes.ts";
import { settleAnnotations } from "./settle-annotations.ts";

/**
 * Combines schemas that accept the same payloads: the freshest is kept as published, and only annotations are
 * settled, here and in subschemas.
 */
export function combineEqual(
  combining: Combining,
  inputs: readonly Input[],
  at: Position,
): NotedSchema {
  const freshest = faithful(combining, inputs);
  if (freshest === undefined) return noted(true);
  const embedded = embed(combining, freshest);
  const loosened = loosenedNotes(inputs, at, freshest.node, embedded);
  if (inputs.length === 1 || embedded === false) return noted(embedded, loosened);
  const annotations = settleAnnotations(combining.mode, inputs, at, false);
  const keywords = new Map<string, JsonValue>(annotations.entries);
  const notes: CombinationNote[] = [...loosened, ...annotations.notes];
  for (const [keyword, value] of Object.entries(isJsonObject(embedded) ? embedded : {})) {
    if (isAnnotation(keyword)) continue;
    const below = combineBelow(combining, inputs, at, keyword, value);
    keywords.set(keyword, below.value);
    notes.push(...below.notes);
  }
  const schema = conjoin(assemble(keywords, inputs), annotations.further);
  return noted(isJsonObject(embedded) || Object.keys(schema).length > 0 ? schema : true, notes);
}

interface Below {
  readonly value: JsonValue;
  readonly notes: readonly CombinationNote[];
}

function combineBelow(
  combining: Combining,
  inputs: readonly Input[],
  at: Position,
  keyword: string,
  value: JsonValue,
): Below {
  const shape = keywordShape(keyword);
  const isFixed = inputs.some((input) => isExactPosition(input.node, keyword));
  if (shape === undefined || shape === "value" || isFixed) return { value, notes: [] };
  const one = (schema: JsonValue, ...tokens: readonly string[]): Below => {
    const children = inputs.flatMap((input) => childInput(input, keyword, ...tokens) ?? []);
    if (children.length === 0) return { value: schema, notes: [] };
    const pointer = childPointer(at.pointer, keyword, ...tokens);
    const { schema: combined, notes } = combining.combine(children, { ...at, pointer });
    return { value: combined, notes };
  };
  if (shape === "schema") return one(value);
  const entries = Object.entries(value ?? {}).map(
    ([token, child]) => [token, one(child, token)] as const,
  );
  const notes = entries.flatMap(([, below]) => below.notes);
  if (shape === "schemas") return { value: entries.map(([, below]) => below.value), notes };
  return { value: Object.fromEntries(entries.map(([key, below]) => [key, below.value])), notes };
}

/**
 * The freshest schema whose references mean the same on all sides; otherwise the freshest of all. With a reference
 * that the combination changes, the accepted payloads would depend on the order of the sides.
 */
function faithful({ classes, reach }: Combining, inputs: readonly Input[]): Input | undefined {
  const isFaithful = ({ node }: Input): boolean =>
    classes.references(node).every(({ pointer }) => reach.isFaithful(pointer));
  return inputs.find(isFaithful) ?? inputs[0];
}
