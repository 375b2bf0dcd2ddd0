import { valueAt } from "../json/json-pointer.ts";
import { isJsonObject, type JsonObject, type JsonSchema } from "../json/json-value.ts";
import { mapSubschemas } from "../openapi/map-subschemas.ts";
import { childSchemas } from "../openapi/reference-finder.ts";
import { assertionsOf } from "../schema/judge/assertions-of.ts";
import { withContained } from "../schema/judge/with-contained.ts";
import { stronglyConnected } from "../schema/strongly-connected.ts";

/** The target of a `$ref` with more schema objects than this becomes a separate function. */
const inlinedAtMost = 60;

/** A schema whose `$ref`s hold bare JSON pointers. */
interface Node {
  readonly schema: JsonSchema;
  /** The number of its schema objects. */
  readonly size: number;
  /** The targets of its `$ref`s, repeated as often as they occur. */
  readonly targets: readonly string[];
}

/**
 * The schemas at some pointers of a document, reduced to their assertions, with the targets of their `$ref`s
 * inlined: Ajv calls a function for a `$ref` whose target contains a `$ref` itself, and builds a path for each
 * call, which costs several times as much as the checks. Targets that are large or recursive are kept separate,
 * under their pointers; `$ref`s to them contain the bare pointer.
 * @throws UnjudgeableSchema if a `$ref` has no target or a keyword is malformed.
 */
export function inlineSchemas(
  document: JsonObject,
  roots: readonly string[],
): ReadonlyMap<string, JsonSchema> {
  const nodes = new Map<string, Node>();
  const nodeOf = (pointer: string): Node => {
    const node = nodes.get(pointer) ?? nodeAt(document, pointer);
    nodes.set(pointer, node);
    return node;
  };
  const written = new Map<string, Written>();
  const place = (target: string): JsonSchema => {
    const known = written.get(target);
    return known === undefined || known.isApart ? { $ref: target } : known.schema;
  };
  const isRoot = new Set(roots);
  for (const root of roots) {
    const targetsOf = (pointer: string) => nodeOf(pointer).targets;
    for (const component of stronglyConnected(root, targetsOf, (target) => written.has(target))) {
      for (const pointer of component) {
        const { schema, size, targets } = nodeOf(pointer);
        const whole = targets.reduce((sum, target) => sum + (written.get(target)?.size ?? 1), size);
        const isCycle = component.length > 1 || targets.includes(pointer);
        const isApart = isCycle || isRoot.has(pointer) || whole > inlinedAtMost;
        written.set(pointer, {
          schema: writeInPlace(schema, place),
          size: isApart ? 1 : whole,
          isApart,
        });
      }
    }
  }
  const apart = [...written].filter(([, { isApart }]) => isApart);
  return new Map(apart.map(([pointer, { schema }]) => [pointer, schema]));
}

/** A schema with its `$ref`s inlined. */
interface Written {
  readonly schema: JsonSchema;
  /** The number of schema objects that it adds wherever it is inlined. */
  readonly size: number;
  readonly isApart: boolean;
}

function nodeAt(document: JsonObject, pointer: string): Node {
  const stated = assertionsOf(valueAt(document, pointer), pointer, (target) => target);
  const schema = withContained(stated, pointer, document, ($ref) => ({ $ref }));
  const open: JsonSchema[] = [schema];
  const targets: string[] = [];
  let size = 0;
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    size += 1;
    if (isJsonObject(next) && typeof next.$ref === "string") targets.push(next.$ref);
    open.push(...childSchemas(next).map((child) => child.schema));
  }
  return { schema, size, targets };
}

function writeInPlace(schema: JsonSchema, place: (target: string) => JsonSchema): JsonSchema {
  if (!isJsonObject(schema)) return schema;
  const { $ref, ...beside } = mapSubschemas(schema, (subschema) => writeInPlace(subschema, place));
  if (typeof $ref !== "string") return beside;
  const target = place($ref);
  if (Object.keys(beside).length === 0) return target;
  return { ...beside, allOf: [...(Array.isArray(beside.allOf) ? beside.allOf : []), target] };
}
