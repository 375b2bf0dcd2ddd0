import { canonicalJson } from "../../json/canonical-json.ts";
import type { JsonSchema, JsonValue } from "../../json/json-value.ts";
import { oncePer } from "../../json/once-per.ts";
import { KEYWORDS } from "../../openapi/keywords.ts";
import type { Side } from "../../openapi/side.ts";
import { decided } from "../judge/decided.ts";
import { judge } from "../judge/judge.ts";
import { concerns, kindOf, normalize, type SchemaView } from "../normalize.ts";
import type { ProofTools } from "../proof-tools.ts";
import type { Atom } from "./facts/atom.ts";

/** Whether a schema accepts a payload. Ajv is used only if types, values and bounds do not decide. */
export function accepts(
  sides: readonly [Side, Side],
  tools: ProofTools,
  atom: Atom,
  payload: JsonValue,
): boolean | undefined {
  const { view, listed } = readingOf(atom.schema);
  if (!view.kinds.has(kindOf(payload))) return false;
  const concerned = new Set([kindOf(payload)]);
  const keywords = [...view.keywords].filter(([keyword]) =>
    concerns(KEYWORDS.get(keyword)?.concerns ?? "all", concerned),
  );
  const bounds = keywords.map(([keyword, bound]) => keepsTo(keyword, bound, payload));
  if (bounds.includes(false)) return false;
  if (bounds.includes(undefined)) {
    return decided(() => judge(sides[atom.side], tools)(atom.pointer, payload));
  }
  return listed?.has(canonicalJson(payload)) ?? true;
}

interface Reading {
  readonly view: SchemaView;
  /** The values of its enum, as text. */
  readonly listed: ReadonlySet<string> | undefined;
}

function readingOf(schema: JsonSchema): Reading {
  return typeof schema === "boolean" ? read(schema) : readOnce(schema);
}

/** Cached, because every value of a long list may be tested. */
const readOnce = oncePer((schema: Exclude<JsonSchema, boolean>) => read(schema));

function read(schema: JsonSchema): Reading {
  const view = normalize(schema);
  return { view, listed: view.values && new Set(view.values.map(canonicalJson)) };
}

/** Whether a number or string satisfies a bound; undefined for other keywords. */
function keepsTo(keyword: string, bound: JsonValue, payload: JsonValue): boolean | undefined {
  if (typeof bound !== "number") return undefined;
  const measure = typeof payload === "string" ? [...payload].length : payload;
  return typeof measure === "number" ? comparisons.get(keyword)?.(measure, bound) : undefined;
}

const comparisons: ReadonlyMap<string, (measure: number, bound: number) => boolean> = new Map([
  ["minimum", (measure, bound) => measure >= bound],
  ["maximum", (measure, bound) => measure <= bound],
  ["exclusiveMinimum", (measure, bound) => measure > bound],
  ["exclusiveMaximum", (measure, bound) => measure < bound],
  ["minLength", (measure, bound) => measure >= bound],
  ["maxLength", (measure, bound) => measure <= bound],
]);
