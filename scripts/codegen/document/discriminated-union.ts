import { valueAt } from "../../json/json-pointer.ts";
import { isJsonObject, type JsonObject, type JsonSchema } from "../../json/json-value.ts";
import {
  type ComponentSchemas,
  schemasIn,
  targetComponent,
} from "../../openapi/component-schemas.ts";
import { mappedValues } from "../../openapi/mapped-members.ts";
import { schemasOf } from "../is-schema.ts";

/** A discriminated union of components. */
export interface DiscriminatedUnion {
  /** The property that identifies the member: the tag. */
  readonly property: string;
  /** By name of each member, the values of its tag: those of the mapping, otherwise the member's own name. */
  readonly named: ReadonlyMap<string, readonly string[]>;
}

/**
 * The discriminated union of a schema; undefined without a discriminator. Its members are those of `oneOf` and
 * `anyOf`, including the members of nested unions; for a schema without these, the components that extend it with
 * `allOf` (OpenAPI 3.1, section 4.8.25).
 * @param name The component's name, if the schema is a component.
 */
export function discriminatedUnion(
  schema: JsonObject,
  schemas: ComponentSchemas,
  extenders: Extenders,
  name?: string,
): DiscriminatedUnion | undefined {
  const { discriminator } = schema;
  const property = isJsonObject(discriminator) ? discriminator.propertyName : undefined;
  if (!isJsonObject(discriminator) || typeof property !== "string") return undefined;
  const members = unionMembers(schema);
  const isBase = members.length === 0 && name !== undefined;
  const names = isBase
    ? allExtenders(name, extenders).map((each) => [each])
    : members.flatMap((member) => memberNames(member, property, schemas, []));
  const named = names.flatMap((path): [string, readonly string[]][] => {
    const mapped = path.map((each) => mappedValues(discriminator.mapping, each));
    const [own] = path;
    return own === undefined ? [] : [[own, mapped.find(({ length }) => length > 0) ?? [own]]];
  });
  return { property, named: new Map(named) };
}

/** The alternatives of a union. */
function unionMembers({ anyOf, oneOf }: JsonObject): readonly JsonSchema[] {
  return [...schemasOf(anyOf), ...schemasOf(oneOf)];
}

/**
 * The components that a member of a union refers to, each with the names of the unions that contain it, innermost
 * first. A union that has a discriminator of the same property names its own members, so it has none here.
 */
function memberNames(
  member: JsonSchema,
  property: string,
  schemas: ComponentSchemas,
  outer: readonly string[],
): readonly (readonly string[])[] {
  const name = targetComponent(member);
  const target = name === undefined ? undefined : schemas.get(name);
  if (name === undefined || target === undefined || outer.includes(name)) return [];
  const inner = isJsonObject(target) ? unionMembers(target) : [];
  if (inner.length > 0 && valueAt(target, "/discriminator/propertyName") === property) return [];
  const path = [name, ...outer];
  return inner.length === 0
    ? [path]
    : inner.flatMap((each) => memberNames(each, property, schemas, path));
}

/** By name of a component, the components that extend it with `allOf`. */
export type Extenders = ReadonlyMap<string, readonly string[]>;

/** Finds which components directly extend which. */
export function extendersOf(schemas: ComponentSchemas): Extenders {
  const extenders = new Map<string, string[]>();
  for (const [name, schema] of schemas) {
    for (const base of basesOf(schema)) {
      extenders.set(base, [...(extenders.get(base) ?? []), name]);
    }
  }
  return extenders;
}

function basesOf(schema: JsonSchema): readonly string[] {
  if (!isJsonObject(schema)) return [];
  const base = targetComponent(schema);
  const parts = Array.isArray(schema.allOf) ? schema.allOf : [];
  const inner = parts.filter(isJsonObject).flatMap(basesOf);
  return base === undefined ? inner : [base, ...inner];
}

function allExtenders(name: string, extenders: Extenders): readonly string[] {
  const found = new Set<string>();
  const open = [...(extenders.get(name) ?? [])];
  for (let next = open.shift(); next !== undefined; next = open.shift()) {
    if (found.has(next)) continue;
    found.add(next);
    open.push(...(extenders.get(next) ?? []));
  }
  return [...found];
}

/** The discriminated unions in some schemas; components have their names. */
export function discriminatedUnions(
  components: ComponentSchemas,
  others: readonly JsonSchema[],
  extenders: Extenders,
): readonly DiscriminatedUnion[] {
  const named = [...components].map(([name, schema]) => ({ name, schema }));
  const roots = [...named, ...others.map((schema) => ({ name: undefined, schema }))];
  return roots.flatMap(({ name, schema: root }) =>
    [...schemasIn(root)].flatMap((schema) => {
      if (!isJsonObject(schema)) return [];
      const own = schema === root ? name : undefined;
      return discriminatedUnion(schema, components, extenders, own) ?? [];
    }),
  );
}
