import { pointerTokens, valueAt } from "../../json/json-pointer.ts";
import { isJsonObject, type JsonObject } from "../../json/json-value.ts";
import { withValueAt } from "../../json/with-value-at.ts";
import type { Problem } from "../../problem/problem.ts";
import type { Resolution } from "../../project/read-resolutions.ts";
import type { Decision } from "../merge.ts";
import { type NoPlace, placeAt } from "./place-at.ts";
import { refusedResolution } from "./refused-resolution.ts";

/** The conflicts that no resolution settled. */
export interface Unsettled {
  /** By pointer, the rules that settled them. */
  readonly ruled: ReadonlyMap<string, string>;
  /** The pointers of disagreements that no operation reaches. */
  readonly unreached: ReadonlySet<string>;
}

/** The document with resolutions filled into the places that every page leaves empty. */
export interface Filled {
  readonly document: JsonObject;
  readonly decisions: readonly Omit<Decision, "operations">[];
  /** Problems with the resolutions that fill nothing. */
  readonly problems: readonly Problem[];
}

/**
 * Applies the resolutions that settled no conflict: those that fill a place that every page leaves empty. The
 * others are problems: the place was filled by a page, so the resolution has expired; the document has no such
 * place; or OpenAPI has no such field.
 */
export function fillEmpty(
  document: JsonObject,
  resolutions: readonly Resolution[],
  unsettled: Unsettled,
): Filled {
  const decisions: Filled["decisions"][number][] = [];
  const problems: Problem[] = [];
  let filled = document;
  for (const resolution of resolutions) {
    const next = fill(filled, resolution, unsettled);
    if ("problem" in next) problems.push(next.problem);
    else {
      const { pointer, value, because } = resolution;
      filled = next.document;
      decisions.push({ pointer, resolution: { because }, values: [], result: value });
    }
  }
  return { document: filled, decisions, problems };
}

function fill(
  document: JsonObject,
  resolution: Resolution,
  { ruled, unreached }: Unsettled,
): { readonly document: JsonObject } | { readonly problem: Problem } {
  const { pointer, value } = resolution;
  const rule = ruled.get(pointer);
  if (rule !== undefined) return { problem: overridden(resolution, rule) };
  if (valueAt(document, pointer) !== undefined) {
    return { problem: unreached.has(pointer) ? idle(resolution) : expired(resolution) };
  }
  const tokens = pointerTokens(pointer);
  const place = placeAt(document, tokens);
  if ("reason" in place) return { problem: misplaced(resolution, place) };
  const next = withValueAt(document, tokens, value);
  return { document: isJsonObject(next) ? next : document };
}

/** The problem with a resolution for something like a list of names, which always follows a rule. */
function overridden(resolution: Resolution, rule: string): Problem {
  return refusedResolution(resolution, {
    kind: "unmatched-resolution",
    message: `has no effect: the rule ${rule} always applies there`,
    suggestion: (entry) => `Remove ${entry}, or change its pointer to a value inside.`,
  });
}

/** The problem with a resolution for a conflict that needs no decision. It is treated like an expired one. */
function idle(resolution: Resolution): Problem {
  return refusedResolution(resolution, {
    kind: "expired-resolution",
    message: "has no effect: no operation uses what the pages disagree on there",
    suggestion: (entry) => `Remove ${entry}.`,
  });
}

function expired(resolution: Resolution): Problem {
  return refusedResolution(resolution, {
    kind: "expired-resolution",
    message: "has expired: the pages no longer disagree there, or one of them states the value",
    suggestion: (entry) => `Remove ${entry}.`,
  });
}

function misplaced(resolution: Resolution, { isUnknownField, reason }: NoPlace): Problem {
  return isUnknownField
    ? refusedResolution(resolution, {
        kind: "unknown-field",
        message: `fills an unknown field: ${reason}`,
        suggestion: (entry) =>
          `Correct the pointer of ${entry} (your own fields must begin with x-).`,
      })
    : refusedResolution(resolution, {
        kind: "unmatched-resolution",
        message: `matches nothing: ${reason}`,
        suggestion: (entry) => `Correct the pointer of ${entry}, or remove the entry.`,
      });
}
