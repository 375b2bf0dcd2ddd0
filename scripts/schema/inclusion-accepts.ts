import type { JsonValue } from "../json.ts";
import { canonicalJson } from "./canonical-json.ts";
import type { Atom } from "./inclusion-term.ts";
import { judge } from "./judge.ts";
import { UndecidedPattern } from "./judge-pattern.ts";
import { UnjudgeableSchema } from "./judge-schema.ts";
import { kindOf, normalise } from "./normalise.ts";
import type { Side } from "./side.ts";

/** The answer, or undefined where a pattern or schema gives none. */
export function decided(ask: () => boolean): boolean | undefined {
  try {
    return ask();
  } catch (error) {
    if (error instanceof UndecidedPattern || error instanceof UnjudgeableSchema) return undefined;
    throw error;
  }
}

/** Whether a schema accepts a payload; Ajv is asked only where types and values do not decide. */
export function accepts(
  sides: readonly [Side, Side],
  atom: Atom,
  payload: JsonValue,
): boolean | undefined {
  const view = normalise(atom.schema);
  if (!view.kinds.has(kindOf(payload))) return false;
  if (view.keywords.size > 0) {
    return decided(() => judge(sides[atom.side])(atom.pointer, payload));
  }
  const text = canonicalJson(payload);
  return view.values?.some((value) => canonicalJson(value) === text) ?? true;
}
