import { canonicalJson } from "../json/canonical-json.ts";
import type { JsonValue } from "../json/json-value.ts";
import { oncePer } from "../json/once-per.ts";
import { KEYWORDS } from "../openapi/keywords.ts";
import { concerns, kindOf, type SchemaView } from "./normalize.ts";

/**
 * Whether types, enum and the bounds on numbers and strings accept a value; undefined if there are other keywords.
 */
export function fits(view: SchemaView, value: JsonValue): boolean | undefined {
  if (!view.kinds.has(kindOf(value))) return false;
  if (view.values !== undefined && !textsOf(view.values).has(canonicalJson(value))) return false;
  const verdicts = [...view.keywords].map(([keyword, bound]) => keeps(keyword, bound, value));
  if (verdicts.includes(false)) return false;
  return verdicts.includes(undefined) ? undefined : true;
}

/** Cached, because every value of a long list may be tested. */
const textsOf = oncePer((values: readonly JsonValue[]) => new Set(values.map(canonicalJson)));

function keeps(keyword: string, bound: JsonValue, value: JsonValue): boolean | undefined {
  const concern = KEYWORDS.get(keyword)?.concerns ?? "all";
  if (!concerns(concern, new Set([kindOf(value)]))) return true;
  if (typeof bound !== "number") return undefined;
  // JSON Schema counts characters, not UTF-16 units (Validation, section 6.3.1).
  const measured = typeof value === "string" ? [...value].length : value;
  if (typeof measured !== "number") return undefined;
  if (keyword === "minimum" || keyword === "minLength") return measured >= bound;
  if (keyword === "maximum" || keyword === "maxLength") return measured <= bound;
  if (keyword === "exclusiveMinimum") return measured > bound;
  if (keyword === "exclusiveMaximum") return measured < bound;
  if (keyword === "multipleOf" && Number.isSafeInteger(bound) && Number.isSafeInteger(measured))
    return measured % bound === 0;
  return undefined;
}
