import { sameJson } from "../../json/canonical-json.ts";
import { pointerTokens, valueAt } from "../../json/json-pointer.ts";
import { annotationChanges } from "../finding/annotation-changes.ts";
import type { Change, DocumentPair } from "../finding/change.ts";
import type { SchemaRoot } from "../finding/schema-root.ts";
import { reachIn } from "./reach-in.ts";
import { schemaLabel } from "./schema-label.ts";
import { type NodePair, pairedChildren, type SchemaNode, schemaNode } from "./schema-node.ts";

/** What changed in the wording of schemas. A pair is read once, however many operations reach it; each has its changes. */
export function schemaAnnotations(
  documents: DocumentPair,
  roots: readonly SchemaRoot[],
): readonly Change[] {
  const reaches = { before: reachIn(documents.before), after: reachIn(documents.after) };
  const seen = new Set<string>();
  return roots.flatMap((root) => {
    const changes: Change[] = [];
    const open: NodePair[] = [{ before: root.before, after: root.after, path: "" }];
    for (let pair = open.pop(); pair !== undefined; pair = open.pop()) {
      const key = `${root.kind} ${pair.before} ${pair.after}`;
      const visited = seen.has(key) ? undefined : visit(documents, pair, root);
      seen.add(key);
      open.push(...(visited?.children ?? []));
      if (visited !== undefined && visited.changes.length > 0) {
        const { before, after } = pair;
        const others = roots
          .filter(({ kind }) => kind === root.kind)
          .filter((one) => reaches.before(one.before, before) && reaches.after(one.after, after))
          .map(({ operation }) => operation);
        // The operation that a proof is a payload of comes first.
        const operations = [...new Set([root.operation, ...others])];
        changes.push(...visited.changes.map((each) => ({ ...each, operations })));
      }
    }
    return changes;
  });
}

/** What changed at a pair of schemas that stand in the same place of a payload, and the pairs below it. */
function visit(
  documents: DocumentPair,
  pair: NodePair,
  root: SchemaRoot,
): { readonly changes: readonly Change[]; readonly children: readonly NodePair[] } {
  const before = schemaNode(documents.before, pair.before);
  const after = schemaNode(documents.after, pair.after);
  if (before === undefined || after === undefined) {
    return { changes: [], children: [] };
  }
  const targets = { before: before.steps[1], after: after.steps[1] };
  const shared =
    targets.before !== undefined && targets.after !== undefined
      ? [{ before: targets.before, after: targets.after, path: pair.path }]
      : [];
  return {
    changes: wording(before, after, root.kind, labelFrom(root, pair.path))
      .filter(isNotMoved(documents))
      .map((change) => withProof(change, root, pair.path)),
    children: [...shared, ...pairedChildren(before, after, pair.path)],
  };
}

/** A format that replaced another may have a payload that shows it. */
function withProof(change: Change, root: SchemaRoot, path: string): Change {
  if (!change.id.endsWith("-format-changed")) return change;
  const proof = {
    roots: root,
    path: pointerTokens(path),
    validUnder: root.kind === "response" ? "after" : "before",
    keyword: pointerTokens(change.places.after ?? "").at(-1) ?? "",
    formats: { before: change.before, after: change.after },
  } as const;
  return { ...change, proof };
}

/** A component that is only referred to from elsewhere, or no longer from here, keeps its wording. */
function isNotMoved({ before, after }: DocumentPair): (change: Change) => boolean {
  return ({ places, before: was, after: is }) => {
    const other =
      places.after === null
        ? valueAt(after, places.before ?? "")
        : places.before === null
          ? valueAt(before, places.after)
          : undefined;
    return other === undefined || !sameJson(other, was ?? is);
  };
}

/** What people call the schema at a pointer that a path from the root led to. */
function labelFrom(root: SchemaRoot, path: string): (pointer: string) => string {
  return (pointer) => {
    const label = schemaLabel(pointer, path, root);
    // A body or parameter has a wording of its own.
    return label === root.label ? `the schema of ${label}` : label;
  };
}

/** Each annotation stands where it is stated: before a reference, or behind it. */
function wording(
  before: SchemaNode,
  after: SchemaNode,
  kind: SchemaRoot["kind"],
  labelOf: (pointer: string) => string,
): readonly Change[] {
  const names = new Set([...before.annotations.keys(), ...after.annotations.keys()]);
  return [...names].flatMap((name) => {
    const was = before.annotations.get(name);
    const is = after.annotations.get(name);
    return annotationChanges({
      before: { value: was === undefined ? {} : { [name]: was.value }, pointer: was?.parent ?? "" },
      after: { value: is === undefined ? {} : { [name]: is.value }, pointer: is?.parent ?? "" },
      label: labelOf((is ?? was)?.pointer ?? after.pointer),
      operations: [],
      kind,
    });
  });
}
