import { sameJson } from "../../json/canonical-json.ts";
import { groupBy } from "../../json/group-by.ts";
import { pointerTokens, valueAt } from "../../json/json-pointer.ts";
import { annotationChanges } from "../finding/annotation-changes.ts";
import type { Change, DocumentPair } from "../finding/change.ts";
import type { SchemaRoot } from "../finding/schema-root.ts";
import { reachingRoots } from "./reaching-roots.ts";
import { schemaLabel } from "./schema-label.ts";
import { type NodePair, pairsBelow, type SchemaNode, schemaNodes } from "./schema-nodes.ts";

/** What changed in the wording of schemas. A pair is read once, however many operations reach it; each has its changes. */
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
      // The operation that a proof is a payload of comes first.
      const operations = [...new Set([root, ...reached].map(({ operation }) => operation))];
      const { path } = pair;
      changes.push(...own.map((each) => withProof({ ...each, operations }, root, path)));
    }
    return changes;
  });
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
