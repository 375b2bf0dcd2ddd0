import { valueAt } from "../../json/json-pointer.ts";
import { comparePairs } from "../../schema/compare/compare-pairs.ts";
import { type Change, type ComparedDocuments, changeAt } from "../finding/change.ts";
import { effectOf } from "../finding/effect-of.ts";
import type { SchemaRoot } from "../finding/schema-root.ts";
import { asSent } from "./as-sent.ts";

/**
 * The change of a body or parameter without a schema on one side or both: without one, everything is accepted. If
 * the schema restricts the types, this is one change, regardless of its other keywords. Undefined if both sides
 * state a schema, or if the change is reported keyword by keyword.
 */
export function unstatedSchema(
  documents: ComparedDocuments,
  root: SchemaRoot,
): readonly Change[] | undefined {
  const was = valueAt(documents.before, root.before) !== undefined;
  const is = valueAt(documents.after, root.after) !== undefined;
  if (was === is) {
    return was ? undefined : [];
  }
  const pair = { a: root.before, b: root.after };
  const { before, after, tools } = documents;
  const told = comparePairs([before, after], [pair], tools, { aligned: true });
  const reasons = told.flatMap(({ comparison }) => comparison.reasons);
  const typed = reasons.find(({ path, keyword }) => path === "" && keyword === "type");
  if (typed === undefined) {
    return undefined;
  }
  const sent = asSent(documents, root, typed, root);
  const id = idOf(root, is && sent?.relation !== "narrower");
  return [
    changeAt(
      documents,
      { before: was ? root.before : null, after: is ? root.after : null },
      {
        id,
        what: `${root.label} ${is ? "now has a schema" : "no longer has a schema: anything goes"}`,
        effect: effectOf(id),
        operations: [root.operation],
        proof: { roots: root, path: [], validUnder: is ? "before" : "after" },
      },
    ),
  ];
}

function idOf({ kind, isPart }: SchemaRoot, narrowed: boolean): Change["id"] {
  if (kind === "response") {
    if (narrowed) return "response-property-type-specialized";
    return isPart === true
      ? "response-property-type-generalized"
      : "response-body-type-generalized";
  }
  if (kind === "parameter") {
    return narrowed ? "request-parameter-type-changed" : "request-parameter-type-generalized";
  }
  return narrowed ? "request-property-type-changed" : "request-property-type-generalized";
}
