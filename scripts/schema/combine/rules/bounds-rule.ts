import type { JsonValue } from "../../../json/json-value.ts";
import { type Concern, KEYWORDS } from "../../../openapi/keywords.ts";
import type { Mode } from "../../../openapi/side.ts";
import { concerns, type Kind } from "../../normalize.ts";
import type { Conflict } from "../decision-note.ts";
import { concerned, type Part, type Viewed } from "./part.ts";
import { singleValue } from "./single-value.ts";

interface Bound {
  readonly keyword: string;
  readonly value: number;
  readonly exclusive: boolean;
}

interface Range {
  readonly concern: Concern;
  readonly kinds: readonly Kind[];
  readonly lower: readonly string[];
  readonly upper: readonly string[];
}

const RANGES: readonly Range[] = [
  { concern: "string", kinds: ["string"], lower: ["minLength"], upper: ["maxLength"] },
  {
    concern: "number",
    kinds: ["integer", "fraction"],
    lower: ["minimum", "exclusiveMinimum"],
    upper: ["maximum", "exclusiveMaximum"],
  },
  { concern: "array", kinds: ["array"], lower: ["minItems"], upper: ["maxItems"] },
  { concern: "object", kinds: ["object"], lower: ["minProperties"], upper: ["maxProperties"] },
];

/**
 * Bounds, multipleOf, pattern and uniqueItems: the weaker one in a join, the stronger one in a meet.
 *
 * @param isListed - whether the result lists its values, all of which are within the bounds.
 */
export function boundsRule(
  mode: Mode,
  views: readonly Viewed[],
  kinds: ReadonlySet<Kind>,
  isListed: boolean,
): Part {
  const ranges = RANGES.filter(({ concern }) => concerns(concern, kinds))
    .filter(({ concern }) => !isListed || (concern !== "string" && concern !== "number"))
    .map((range) => rangePart(mode, concerned(views, range.concern), range));
  const single = ["multipleOf", "pattern", "uniqueItems"].flatMap((keyword) => {
    const concern = KEYWORDS.get(keyword)?.concerns ?? "all";
    if (!concerns(concern, kinds)) return [];
    return [singleValue(mode, concerned(views, concern), keyword)];
  });
  const parts = [...ranges, ...single];
  return {
    keywords: parts.flatMap((part) => part.keywords),
    conflicts: parts.flatMap((part) => part.conflicts ?? []),
    fragments: parts.flatMap((part) => part.fragments ?? []),
    impossible: parts.flatMap((part) => part.impossible ?? []),
  };
}

function rangePart(mode: Mode, views: readonly Viewed[], range: Range): Part {
  const lower = bound(mode, views, range.lower, 1);
  const upper = bound(mode, views, range.upper, -1);
  const conflicts = [range.lower, range.upper].flatMap((names) =>
    boundConflicts(mode, views, names),
  );
  const isEmpty =
    lower !== undefined &&
    upper !== undefined &&
    (lower.value > upper.value ||
      (lower.value === upper.value && (lower.exclusive || upper.exclusive)));
  const keywords = [lower, upper].flatMap((found): [string, JsonValue][] =>
    found === undefined ? [] : [[found.keyword, found.value]],
  );
  return { keywords, conflicts, impossible: isEmpty ? range.kinds : [] };
}

/** The combined bound of several schemas. `sign` is 1 if a larger value is the stronger bound. */
function bound(
  mode: Mode,
  views: readonly Viewed[],
  names: readonly string[],
  sign: 1 | -1,
): Bound | undefined {
  const stronger = (a: Bound, b: Bound) =>
    sign * (a.value - b.value) > 0 || (a.value === b.value && a.exclusive) ? a : b;
  const own = views.map(({ view }) => {
    const stated = names.flatMap((keyword): Bound[] => {
      const value = view.keywords.get(keyword);
      return typeof value === "number"
        ? [{ keyword, value, exclusive: keyword.startsWith("ex") }]
        : [];
    });
    return stated.length === 0 ? undefined : stated.reduce(stronger);
  });
  const stated = own.filter((found) => found !== undefined);
  if (stated.length === 0 || (mode === "join" && stated.length < own.length)) return undefined;
  if (mode === "meet") return stated.reduce(stronger);
  return stated.reduce((a, b) => (stronger(a, b) === a ? b : a));
}

function boundConflicts(
  mode: Mode,
  views: readonly Viewed[],
  names: readonly string[],
): readonly Conflict[] {
  const rule = mode === "join" ? "weaker-bound" : "stronger-bound";
  return names.flatMap((keyword) => (differs(views, keyword) ? [{ keyword, rule }] : []));
}

function differs(views: readonly Viewed[], keyword: string): boolean {
  const stated = views.map(({ view }) => view.keywords.get(keyword));
  return new Set(stated).size > 1;
}
