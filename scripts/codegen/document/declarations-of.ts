import { isJsonObject, type JsonSchema, type JsonValue } from "../../json/json-value.ts";
import { type ComponentSchemas, targetSchema } from "../../openapi/component-schemas.ts";
import { schemasOf } from "../is-schema.ts";

/** A declaration of a property in the `properties` of a schema, or of a schema in its `allOf`. */
export interface Declaration {
  /** The values that its `const` or `enum` allows; undefined without one. */
  readonly values: readonly JsonValue[] | undefined;
  /** Whether another component declares the property. */
  readonly isInherited: boolean;
  /** Whether the property may be a string. */
  readonly isText: boolean;
}

/** All declarations of a property in a schema, itself and through `allOf` and `$ref`. */
export function declarationsOf(
  schema: JsonSchema,
  property: string,
  schemas: ComponentSchemas,
  isInherited = false,
): readonly Declaration[] {
  if (!isJsonObject(schema)) return [];
  const { properties } = schema;
  const own = isJsonObject(properties) && Object.hasOwn(properties, property);
  const declared = own ? properties[property] : undefined;
  const target = targetSchema(schema, schemas);
  return [
    ...(declared === undefined ? [] : [declaration(declared, isInherited, schemas)]),
    ...schemasOf(schema.allOf).flatMap((part) =>
      declarationsOf(part, property, schemas, isInherited),
    ),
    ...(target === undefined ? [] : declarationsOf(target, property, schemas, true)),
  ];
}

function declaration(
  declared: JsonValue,
  isInherited: boolean,
  schemas: ComponentSchemas,
): Declaration {
  const types = typesOf(declared, schemas);
  return {
    values: valuesOf(declared, schemas),
    isInherited,
    isText: types.length === 0 || types.includes("string"),
  };
}

/** The values that every `const` and `enum` of a schema allows. */
function valuesOf(schema: JsonValue, schemas: ComponentSchemas): readonly JsonValue[] | undefined {
  if (!isJsonObject(schema)) return undefined;
  const target = targetSchema(schema, schemas);
  const lists = [
    "const" in schema ? [schema.const ?? null] : undefined,
    Array.isArray(schema.enum) ? schema.enum : undefined,
    ...schemasOf(schema.allOf).map((part) => valuesOf(part, schemas)),
    target === undefined ? undefined : valuesOf(target, schemas),
  ].filter((list) => list !== undefined);
  return commonValues(lists);
}

/** The values that are in every list; undefined if there are no lists. */
export function commonValues(
  lists: readonly (readonly JsonValue[])[],
): readonly JsonValue[] | undefined {
  const [first, ...others] = lists;
  return first?.filter((value) => others.every((list) => list.includes(value)));
}

function typesOf(schema: JsonValue, schemas: ComponentSchemas): readonly JsonValue[] {
  if (!isJsonObject(schema)) return [];
  const own = schema.type === undefined ? [] : [schema.type].flat();
  const target = targetSchema(schema, schemas);
  const parts = [...schemasOf(schema.allOf), ...(target === undefined ? [] : [target])];
  return [...own, ...parts.flatMap((part) => typesOf(part, schemas))];
}
