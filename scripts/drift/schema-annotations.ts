import { annotationChanges } from "./annotation-changes.ts";
import type { Change, DocumentPair } from "./change.ts";
import { schemaLabel } from "./schema-label.ts";
import { pairedChildren, type SchemaNode, schemaNode } from "./schema-node.ts";
import type { SchemaRoot } from "./schema-root.ts";

/** A pair of schemas that stand in the same place of a payload. */
interface Visited {
  readonly changes: readonly Omit<Change, "operations">[];
  readonly children: readonly { readonly before: string; readonly after: string }[];
}

/** What changed in the wording of schemas. Each pair is read once, however many operations reach it. */
export function schemaAnnotations(
  documents: DocumentPair,
  roots: readonly SchemaRoot[],
): readonly Change[] {
  const visited = new Map<string, Visited>();
  return roots.flatMap((root) => {
    const seen = new Set<string>();
    const open = [{ before: root.before, after: root.after }];
    const changes: Change[] = [];
    for (let pair = open.pop(); pair !== undefined; pair = open.pop()) {
      const key = JSON.stringify(pair);
      if (seen.has(key)) {
        continue;
      }
      seen.add(key);
      const known = visited.get(key) ?? visit(documents, pair, root);
      visited.set(key, known);
      open.push(...known.children);
      changes.push(...known.changes.map((each) => ({ ...each, operations: [root.operation] })));
    }
    return changes;
  });
}

function visit(
  documents: DocumentPair,
  pair: { readonly before: string; readonly after: string },
  root: SchemaRoot,
): Visited {
  const before = schemaNode(documents.before, pair.before);
  const after = schemaNode(documents.after, pair.after);
  if (before === undefined || after === undefined) {
    return { changes: [], children: [] };
  }
  const targets = { before: before.steps[1], after: after.steps[1] };
  const shared =
    targets.before !== undefined && targets.after !== undefined
      ? [{ before: targets.before, after: targets.after }]
      : [];
  return {
    changes: wording(before, after, `the schema of ${root.label}`),
    children: [...shared, ...pairedChildren(before, after)],
  };
}

/** Each annotation stands where it is stated: before a reference, or behind it. */
function wording(
  before: SchemaNode,
  after: SchemaNode,
  rootLabel: string,
): readonly Omit<Change, "operations">[] {
  const names = new Set([...before.annotations.keys(), ...after.annotations.keys()]);
  return [...names].flatMap((name) => {
    const was = before.annotations.get(name);
    const is = after.annotations.get(name);
    const label = schemaLabel((is ?? was)?.pointer ?? after.pointer, "", rootLabel);
    return annotationChanges({
      before: { value: was === undefined ? {} : { [name]: was.value }, pointer: was?.parent ?? "" },
      after: { value: is === undefined ? {} : { [name]: is.value }, pointer: is?.parent ?? "" },
      label,
      operations: [],
    });
  });
}
