import { childPointer, member } from "../../../json/json-pointer.ts";
import type { JsonSchema, JsonValue } from "../../../json/json-value.ts";
import type { Kind } from "../../normalize.ts";
import type { Combining, Position } from "../combining.ts";
import { childTerm, impliedTerm, type Term } from "../term.ts";
import { concerned } from "./bounds-rule.ts";
import type { Part, Viewed } from "./combine-structured.ts";

/** prefixItems and items as one rule: position by position, then the rest. */
export function arrayRule(
  combining: Combining,
  views: readonly Viewed[],
  kinds: ReadonlySet<Kind>,
  at: Position,
): Part {
  if (!kinds.has("array")) return { keywords: [] };
  const terms = concerned(views, "array").map(({ term }) => term);
  const length = Math.max(0, ...terms.map(prefixLength));
  const positions = Array.from({ length }, (_, index) => {
    const pointer = childPointer(at.pointer, "prefixItems", index);
    return combining.combine(
      terms.map((term) => itemTerm(term, index)),
      { ...at, pointer },
    );
  });
  const rest = combining.combine(
    terms.map((term) => itemTerm(term, length)),
    { ...at, pointer: childPointer(at.pointer, "items") },
  );
  const prefix = withoutFreeEnd(
    positions.map(({ schema }) => schema),
    rest.schema,
  );
  const keywords: [string, JsonValue][] = [];
  if (prefix.length > 0) keywords.push(["prefixItems", prefix]);
  if (rest.schema !== true) keywords.push(["items", rest.schema]);
  return { keywords, notes: [...positions.flatMap(({ notes }) => notes), ...rest.notes] };
}

function prefixLength(term: Term): number {
  const prefix = member(term.node, "prefixItems");
  return Array.isArray(prefix) ? prefix.length : 0;
}

function itemTerm(term: Term, index: number): Term {
  const tokens = index < prefixLength(term) ? ["prefixItems", String(index)] : ["items"];
  return childTerm(term, ...tokens) ?? impliedTerm(term, true, ...tokens);
}

/** Positions at the end that accept anything, as the rest does, need not be stated. */
function withoutFreeEnd(prefix: readonly JsonSchema[], rest: JsonSchema): readonly JsonSchema[] {
  if (rest !== true) return prefix;
  const last = prefix.findLastIndex((schema) => schema !== true);
  return prefix.slice(0, last + 1);
}
