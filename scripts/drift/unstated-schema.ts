import { valueAt } from "../json-pointer.ts";
import { type Change, changeAt, type DocumentPair } from "./change.ts";
import { effectOf } from "./effect-of.ts";
import type { SchemaRoot } from "./schema-root.ts";

/**
 * The change of a body or parameter for which one side, or neither, states a schema: without one anything goes.
 * Undefined where both state one.
 */
export function unstatedSchema(
  documents: DocumentPair,
  root: SchemaRoot,
): readonly Change[] | undefined {
  const was = valueAt(documents.before, root.before) !== undefined;
  const is = valueAt(documents.after, root.after) !== undefined;
  if (was === is) {
    return was ? undefined : [];
  }
  const id = idOf(root.kind, is);
  return [
    changeAt(
      documents,
      { before: was ? root.before : null, after: is ? root.after : null },
      {
        id,
        what: `${root.label} ${is ? "now has a schema" : "no longer has a schema: anything goes"}`,
        effect: effectOf(id),
        operations: [root.operation],
        proof: { none: "one side states no schema that a payload could be held against" },
      },
    ),
  ];
}

function idOf(kind: SchemaRoot["kind"], narrowed: boolean): Change["id"] {
  if (kind === "response") {
    return narrowed ? "response-property-type-specialized" : "response-body-type-generalized";
  }
  const part = kind === "parameter" ? "parameter" : "property";
  return `request-${part}-type-${narrowed ? "changed" : "generalized"}`;
}
