import { sameJson } from "../../json/canonical-json.ts";
import { groupBy } from "../../json/group-by.ts";
import { pointerTokens, valueAt } from "../../json/json-pointer.ts";
import { annotationChanges } from "../finding/annotation-changes.ts";
import type { Change, DocumentPair } from "../finding/change.ts";
import type { SchemaRoot } from "../finding/schema-root.ts";
import { type NodePair, pairsBelow } from "./pairs-below.ts";
import { reachingRoots } from "./reaching-roots.ts";
import { schemaLabel } from "./schema-label.ts";
import { type SchemaNode, schemaNodes } from "./schema-nodes.ts";

/**
 * Changes of annotations in schemas. A pair of schemas is read once, regardless of the number of operations that
 * reach it; each operation gets its changes.
 */
export function schemaAnnotations(
  documents: DocumentPair,
  roots: readonly SchemaRoot[],
): readonly Change[] {
  const nodes = { before: schemaNodes(documents.before), after: schemaNodes(documents.after) };
  const seen = new Set<string>();
  const reaching = new Map(
    [...groupBy(roots, ({ kind }) => kind)].map(
      ([kind, own]) => [kind, reachingRoots(documents, own)] as const,
    ),
  );
  return roots.flatMap((root) => {
    const changes: Change[] = [];
    const open: NodePair[] = [{ before: root.before, after: root.after, path: "" }];
    for (let pair = open.pop(); pair !== undefined; pair = open.pop()) {
      const key = `${root.kind} ${pair.before} ${pair.after}`;
      const before = seen.has(key) ? undefined : nodes.before(pair.before);
      const after = seen.has(key) ? undefined : nodes.after(pair.after);
      seen.add(key);
      if (before === undefined || after === undefined) continue;
      open.push(...pairsBelow(before, after, pair.path));
      const found = wording(before, after, root.kind, labelFrom(root, pair.path));
      const own = found.filter(isNotMoved(documents));
      if (own.length === 0) continue;
      const reached = reaching.get(root.kind)?.(pair.before, pair.after) ?? [];
      // The first operation is the one that the proof is for.
      const operations = [...new Set([root, ...reached].map(({ operation }) => operation))];
      const { path } = pair;
      changes.push(...own.map((each) => withProof({ ...each, operations }, root, path)));
    }
    return changes;
  });
}

/** Adds the proof for a format that replaced another. */
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

/**
 * Whether an annotation changed at its place, and not only because a reference now refers to another component.
 */
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

/** Returns a function that labels the schema at a pointer that a path from the root reached. */
function labelFrom(root: SchemaRoot, path: string): (pointer: string) => string {
  return (pointer) => {
    const label = schemaLabel(pointer, path, root);
    // The body or parameter itself also has a description, so this says that it is the schema's.
    return label === root.label ? `the schema of ${label}` : label;
  };
}

/**
 * Each annotation is where it is stated: before a reference, or behind it. What both sides state behind theirs only is
 * told of what these lead to.
 */
function wording(
  before: SchemaNode,
  after: SchemaNode,
  kind: SchemaRoot["kind"],
  labelOf: (pointer: string) => string,
): readonly Change[] {
  const areBehind = before.next !== undefined && after.next !== undefined;
  const names = areBehind
    ? [...before.own, ...after.own]
    : [...before.annotations.keys(), ...after.annotations.keys()];
  return [...new Set(names)].flatMap((name) => {
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
