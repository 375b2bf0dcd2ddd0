import { pointerTokens } from "../../json/json-pointer.ts";
import type { Reason } from "../../schema/compare/comparison.ts";
import type { Change } from "../finding/change.ts";
import type { SchemaRoot } from "../finding/schema-root.ts";
import type { Verdict } from "./verdict.ts";

/**
 * How to prove a verdict, or why it cannot be proven.
 * @param label The label of the place.
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
    "request-property-removed": "a payload with it is still valid",
  } as const;
  const known = Object.entries(unproven).find(([id]) => id === verdict.id);
  if (known !== undefined) {
    return { none: known[1] };
  }
  const tokens = pointerTokens(reason.path);
  // If one side rejects a name, the proof is a payload with it.
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

/** Whether a reason is about a property's presence and not about its value. */
export function isAboutName(reason: Reason): boolean {
  return reason.keyword === "required" || reason.keyword.startsWith("property-");
}
