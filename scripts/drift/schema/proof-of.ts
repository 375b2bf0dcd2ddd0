import { pointerTokens } from "../../json/json-pointer.ts";
import type { Reason } from "../../schema/compare/comparison.ts";
import type { Change } from "../finding/change.ts";
import type { SchemaRoot } from "../finding/schema-root.ts";
import type { Verdict } from "./verdict.ts";

/**
 * How a verdict is proven, or why nothing can prove it.
 *
 * @param label What people call the place.
 */
export function proofOf(
  root: SchemaRoot,
  reason: Reason,
  verdict: Verdict,
  label: string,
): Change["proof"] {
  const unproven = {
    "response-optional-property-removed": "a payload without it was valid before",
    "response-property-added": "a payload with it was valid before",
    "new-optional-request-property": "a payload without it is still valid",
    "request-property-removed": "a payload with it is valid still",
  } as const;
  const known = Object.entries(unproven).find(([id]) => id === verdict.id);
  if (known !== undefined) {
    return { none: known[1] };
  }
  const tokens = pointerTokens(reason.path);
  // A name that one side refuses is proven by a payload that has it.
  const refused = ["request-property-type-changed", "response-property-constraint-relaxed"];
  const absent = !refused.includes(verdict.id);
  return {
    roots: root,
    path: isAboutName(reason) ? tokens.slice(0, -1) : tokens,
    validUnder: verdict.validUnder,
    ...(isAboutName(reason) ? { name: reason.name, absent } : {}),
    ...(verdict.proven === undefined
      ? {}
      : { proven: verdict.proven, provenWhat: `${label} ${verdict.provenVerb ?? verdict.verb}` }),
  };
}

/** Whether a reason is about a property as such, not about what may be in it. */
export function isAboutName(reason: Reason): boolean {
  return reason.keyword === "required" || reason.keyword.startsWith("property-");
}
