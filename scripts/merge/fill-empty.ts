import type { JsonObject } from "../json.ts";
import type { Resolution } from "../pages/resolutions.ts";
import type { Problem } from "../problem.ts";
import { childPointer, pointerTokens, valueAt } from "../schema/json-pointer.ts";
import type { Decision } from "./merge.ts";
import { withValueAt } from "./with-value-at.ts";

/** The document with the places filled that every page leaves empty. */
export interface Filled {
  readonly document: JsonObject;
  readonly decisions: readonly Decision[];
  readonly problems: readonly Problem[];
}

/**
 * Applies the resolutions that settled no conflict. One fills a place that every page leaves empty; one whose
 * place a page has filled has expired; one whose place is nowhere in the document matches nothing.
 */
export function fillEmpty(document: JsonObject, resolutions: readonly Resolution[]): Filled {
  const decisions: Decision[] = [];
  const problems: Problem[] = [];
  let filled = document;
  for (const resolution of resolutions) {
    const { pointer, value, because } = resolution;
    const tokens = pointerTokens(pointer);
    const isFilled = valueAt(filled, pointer) !== undefined;
    const next =
      isFilled || isUnknownField(tokens)
        ? undefined
        : withValueAt(filled, tokens, value, isComponent(tokens));
    if (next === undefined) {
      problems.push(isFilled ? expired(resolution) : unmatched(resolution));
    } else {
      filled = next;
      decisions.push({ pointer, resolution: { because }, values: [], result: value });
    }
  }
  return { document: filled, decisions, problems };
}

/** The fields of an Operation Object (OpenAPI 3.1, section 4.8.10): a misspelt one must not be written as a new key. */
const operationFields = new Set([
  ...["tags", "summary", "description", "externalDocs", "operationId", "parameters", "requestBody"],
  ...["responses", "callbacks", "deprecated", "security", "servers"],
]);

function isUnknownField(tokens: readonly string[]): boolean {
  const [section, , , field = ""] = tokens;
  const isOperation = section === "paths" && tokens.length === 4 && tokens[2] !== "parameters";
  return isOperation && !operationFields.has(field) && !field.startsWith("x-");
}

function isComponent(tokens: readonly string[]): boolean {
  return tokens[0] === "components" && tokens.length === 3;
}

function expired({ pointer, value, source, line }: Resolution): Problem {
  return {
    kind: "expired-resolution",
    pointer,
    values: [{ source, line, value }],
    message: `The resolution for ${pointer} has expired: the pages no longer disagree there, or one of them brings the value.`,
    suggestion: `Remove the entry at ${source}:${line}.`,
    exitCode: 3,
  };
}

function unmatched({ pointer, value, source, line }: Resolution): Problem {
  const parent = childPointer("", ...pointerTokens(pointer).slice(0, -1));
  return {
    kind: "unmatched-resolution",
    pointer,
    values: [{ source, line, value }],
    message: `The resolution for ${pointer} matches nothing: the merged document has no ${parent || "such place"}, or OpenAPI no such field there.`,
    suggestion: `Correct the pointer at ${source}:${line}, or remove the entry.`,
    exitCode: 3,
  };
}
