import type { JsonObject, JsonValue } from "../json.ts";
import { childPointer } from "../schema/json-pointer.ts";
import { annotationChanges } from "./annotation-changes.ts";
import type { Change, DocumentPair, Places } from "./change.ts";
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
    changes: wording(before, after, schemaLabel(pair.after, "", `the schema of ${root.label}`)),
    children: [...shared, ...pairedChildren(before, after)],
  };
}

function wording(
  before: SchemaNode,
  after: SchemaNode,
  label: string,
): readonly Omit<Change, "operations">[] {
  const plain = (node: SchemaNode): JsonObject =>
    Object.fromEntries(
      [...node.annotations].map(([name, { value }]): [string, JsonValue] => [name, value]),
    );
  const changes = annotationChanges({
    before: { value: plain(before), pointer: "" },
    after: { value: plain(after), pointer: "" },
    label,
    operations: [],
  });
  return changes.map((change) => ({ ...change, places: realPlaces(change.places, before, after) }));
}

/** A statement may stand before the reference or behind it. */
function realPlaces(places: Places, before: SchemaNode, after: SchemaNode): Places {
  const find = (pointer: string | null, node: SchemaNode) => {
    if (pointer === null) {
      return null;
    }
    const stated = [...node.annotations].find(([name]) => childPointer("", name) === pointer);
    return stated?.[1].pointer ?? node.pointer;
  };
  return { before: find(places.before, before), after: find(places.after, after) };
}
