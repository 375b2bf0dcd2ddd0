import type { JsonObject, JsonValue } from "../../../json/json-value.ts";
import type { Mode } from "../../../openapi/side.ts";
import { type Kind, normalise, type SchemaView } from "../../normalize.ts";
import { assemble, conjoin } from "../assemble.ts";
import type { Combining, Note, Outcome, Position } from "../combining.ts";
import { type Conflict, decisionsFor, outcome, statedValues } from "../decision.ts";
import type { Term } from "../term.ts";
import { arrayRule } from "./array-rule.ts";
import { boundsRule } from "./bounds-rule.ts";
import { objectRule } from "./object-rule.ts";
import { settleAnnotations } from "./settle-annotations.ts";
import { typeRule } from "./type-rule.ts";

/** A term with the view of its schema. */
export interface Viewed {
  readonly term: Term;
  readonly view: SchemaView;
}

/** What the rule for some keywords makes of them. */
export interface Part {
  readonly keywords: readonly (readonly [string, JsonValue])[];
  readonly conflicts?: readonly Conflict[];
  readonly notes?: readonly Note[];
  /** Schemas that must be met as well, where one keyword cannot say it. */
  readonly fragments?: readonly JsonObject[];
  /** Kinds of payloads that, as it turns out, none is left of. */
  readonly impossible?: readonly Kind[];
}

/** The terms with their views. */
export function viewed(terms: readonly Term[]): readonly Viewed[] {
  return terms.map((term) => ({ term, view: normalise(term.node) }));
}

/**
 * Combines schemas keyword by keyword, each keyword among the sides that admit the types it concerns.
 *
 * @param general - what has been made of the keywords that concern all types.
 */
export function combineStructured(
  combining: Combining,
  terms: readonly Term[],
  at: Position,
  general: Part,
): Outcome {
  const views = viewed(terms);
  const types = typeRule(combining.mode, views);
  const parts = [
    boundsRule(combining.mode, views, types.kinds, types.values !== undefined),
    arrayRule(combining, views, types.kinds, at),
    objectRule(combining, views, types.kinds, at),
    general,
  ];
  const impossible = new Set(parts.flatMap((part) => part.impossible ?? []));
  const kinds = new Set([...types.kinds].filter((kind) => !impossible.has(kind)));
  if (kinds.size === 0) return nothingLeft(combining.mode, terms, at);
  const annotations = settleAnnotations(terms, at, true);
  const keywords = new Map<string, JsonValue>([
    ...annotations.entries,
    ...types.keywordsFor(kinds),
    ...parts.flatMap((part) => part.keywords),
  ]);
  const fragments = parts.flatMap((part) => part.fragments ?? []);
  const schema = conjoin(assemble(keywords, terms), fragments);
  const conflicts = [types, ...parts].flatMap((part) => part.conflicts ?? []);
  return outcome(schema, [
    ...decisionsFor(conflicts, terms, at, schema),
    ...annotations.notes,
    ...parts.flatMap((part) => part.notes ?? []),
  ]);
}

/** The schema that accepts nothing; in a meet a person must decide. */
function nothingLeft(mode: Mode, terms: readonly Term[], at: Position): Outcome {
  if (mode === "join") return outcome(false);
  const empty = { pointer: at.pointer, values: statedValues(terms) };
  return outcome(false, [{ kind: "empty", empty }]);
}
