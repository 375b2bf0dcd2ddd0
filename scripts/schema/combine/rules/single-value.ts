import { distinctJson } from "../../../json/canonical-json.ts";
import type { JsonObject, JsonValue } from "../../../json/json-value.ts";
import type { Mode } from "../../../openapi/side.ts";
import type { Conflict } from "../decision-note.ts";
import type { Part, Viewed } from "./part.ts";

const VALUE_TYPES: ReadonlyMap<string, string> = new Map([
  ["multipleOf", "number"],
  ["pattern", "string"],
  ["uniqueItems", "boolean"],
]);

/**
 * The rule for a keyword whose values have no order (multipleOf, pattern, uniqueItems), over the sides it
 * concerns.
 */
export function singleValue(mode: Mode, views: readonly Viewed[], keyword: string): Part {
  const stated = views.map(({ view }) => {
    const value = view.keywords.get(keyword);
    return typeof value === VALUE_TYPES.get(keyword) ? value : undefined;
  });
  const values = distinctJson(stated.filter((value) => value !== undefined));
  const [only] = values;
  if (only === undefined) return { keywords: [] };
  const isEverywhere = stated.every((value) => value !== undefined);
  if (values.length === 1 && isEverywhere) return { keywords: [[keyword, only]] };
  const rule =
    keyword === "pattern" && (mode === "meet" || isEverywhere)
      ? mode === "join"
        ? "pattern-any"
        : "pattern-all"
      : mode === "join"
        ? "weaker-bound"
        : "stronger-bound";
  const conflicts: readonly Conflict[] = [{ keyword, rule }];
  if (mode === "join" && !isEverywhere) return { keywords: [], conflicts };
  if (values.length === 1) return { keywords: [[keyword, only]], conflicts };
  if (keyword === "multipleOf") return { ...multiples(mode, values), conflicts };
  const fragments = values.map((value): JsonObject => ({ [keyword]: value }));
  const list = { [mode === "join" ? "anyOf" : "allOf"]: fragments };
  return { keywords: [], fragments: [list], conflicts };
}

/**
 * The rule for divisors: a join has the one that divides all others, a meet the one that all others divide. Only
 * for whole numbers, because validators differ in how they divide fractions.
 */
function multiples(mode: Mode, values: readonly JsonValue[]): Part {
  const numbers = values.filter((value): value is number => typeof value === "number");
  const divides = (a: number, b: number) =>
    Number.isSafeInteger(a) && Number.isSafeInteger(b) && a > 0 && b % a === 0;
  const [smallest, largest] = [Math.min(...numbers), Math.max(...numbers)];
  if (mode === "join") {
    const fits = numbers.every((value) => divides(smallest, value));
    return { keywords: fits ? [["multipleOf", smallest]] : [] };
  }
  if (numbers.every((value) => divides(value, largest)))
    return { keywords: [["multipleOf", largest]] };
  return { keywords: [], fragments: [{ allOf: numbers.map((multipleOf) => ({ multipleOf })) }] };
}
