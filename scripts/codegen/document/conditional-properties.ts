import { groupBy } from "../../json/group-by.ts";
import {
  isJsonObject,
  type JsonObject,
  type JsonSchema,
  type JsonValue,
} from "../../json/json-value.ts";
import {
  type ComponentSchemas,
  componentSchemas,
  targetSchema,
  withComponentSchemas,
} from "../../openapi/component-schemas.ts";
import { isComposition, isInPlace } from "../../openapi/keywords.ts";
import { mapDocumentSchemas } from "../../openapi/map-document-schemas.ts";
import { partsOf } from "../../openapi/map-parts.ts";
import { mapSubschemas } from "../../openapi/map-subschemas.ts";
import { someSchema } from "../../openapi/visit.ts";
import { isSchema, schemasOf } from "../is-schema.ts";
import { holdsParts } from "./holds-parts.ts";
import { reachedSchemas } from "./reached-schemas.ts";
import { undeclaredSchemas } from "./undeclared-schemas.ts";

/** Properties that schemas declare for one payload, with their schemas. */
type Declarations = readonly (readonly [name: string, schema: JsonSchema])[];

const conditions = ["then", "else", "dependentSchemas"];

/**
 * A document in which properties that are declared only under a condition (`then`, `else`, `dependentSchemas`) are
 * also declared unconditionally, as optional, because types cannot express conditions. A property that is also
 * declared elsewhere keeps the type it has there; an object or array that the schema itself declares may have what
 * the condition declares, too.
 */
export function conditionalProperties(document: JsonObject): JsonObject {
  if (!someSchema(document, (one) => conditions.some((key) => key in one))) return document;
  const schemas = componentSchemas(document);
  const declare = (schema: JsonSchema) => withConditional(schema, schemas, new Set());
  const changed = [...schemas].map(([name, schema]) => [name, declare(schema)] as const);
  return withComponentSchemas(mapDocumentSchemas(document, declare), new Map(changed));
}

/** @param around The properties that enclosing schemas declare for the same payload. */
function withConditional(
  schema: JsonSchema,
  schemas: ComponentSchemas,
  around: ReadonlySet<string>,
): JsonSchema {
  if (!isJsonObject(schema)) return schema;
  const known = new Set([...around, ...namesOf(declared(schema, schemas))]);
  const stated = conditional(schema, schemas);
  const added = stated.filter(([name]) => !known.has(name));
  const inside = new Set([...known, ...namesOf(added)]);
  const replaced = new Map(
    partsOf("schema", schema).flatMap(({ kind, field, value }) => {
      const isHere = isInPlace(field);
      if (kind !== "schema" || (isHere && !isComposition(field))) return [];
      return [[value, withConditional(value, schemas, isHere ? inside : new Set())] as const];
    }),
  );
  const mapped = mapSubschemas(schema, (subschema) => replaced.get(subschema) ?? subschema);
  const whole = { ...mapped, ...refined(mapped, stated, schemas) };
  return added.length === 0 ? whole : withProperties(whole, added, schemas);
}

/** The properties of a schema. Objects and arrays may also be what conditions say of them. */
function refined(
  { properties }: JsonObject,
  stated: Declarations,
  schemas: ComponentSchemas,
): JsonObject {
  const parts = stated.filter(([, each]) => holdsParts(each, schemas));
  if (parts.length === 0) return {};
  const entries = members(properties).map(([name, declared]): [string, JsonSchema] => {
    const more = parts.filter(([other]) => other === name).map(([, each]) => each);
    if (more.length === 0 || !holdsParts(declared, schemas)) return [name, declared];
    return [name, { anyOf: [declared, ...more.map((each) => ({ allOf: [declared, each] }))] }];
  });
  return entries.length === 0 ? {} : { properties: Object.fromEntries(entries) };
}

function withProperties(
  schema: JsonObject,
  added: Declarations,
  schemas: ComponentSchemas,
): JsonObject {
  const types = schema.type === undefined ? statedTypes(schema, schemas) : [schema.type].flat();
  if (!types.includes("object")) return schema;
  const properties = [...groupBy(added, ([name]) => name)].flatMap(
    ([name, all]): [string, JsonSchema][] => {
      const stated = [...all.map(([, each]) => each), ...undeclaredSchemas(schema, name)];
      const possible = [...new Set(stated)].filter((each) => each !== false);
      const [only] = possible;
      if (only === undefined) return [];
      return [[name, possible.length === 1 ? only : { anyOf: possible }]];
    },
  );
  const own = isJsonObject(schema.properties) ? schema.properties : {};
  return { ...schema, type: types, properties: { ...own, ...Object.fromEntries(properties) } };
}

/** The types that the parts and alternatives of a schema without `type` state, and objects: conditions imply these. */
function statedTypes(schema: JsonObject, schemas: ComponentSchemas): readonly JsonValue[] {
  const parts = reachedSchemas(schema, schemas, "with alternatives");
  return [...new Set(["object", ...parts.flatMap(({ type = [] }) => [type].flat())])];
}

/** The properties that a schema declares for every payload, or for those of one of its alternatives. */
function declared(schema: JsonSchema, schemas: ComponentSchemas): Declarations {
  if (!isJsonObject(schema)) return [];
  const target = targetSchema(schema, schemas);
  const parts = [schema.allOf, schema.anyOf, schema.oneOf].flatMap(schemasOf);
  return [
    ...members(schema.properties),
    ...[...parts, ...(target === undefined ? [] : [target])].flatMap((part) =>
      declared(part, schemas),
    ),
  ];
}

/** The properties that a schema declares for payloads that satisfy a condition. */
function conditional(schema: JsonSchema, schemas: ComponentSchemas): Declarations {
  if (!isJsonObject(schema)) return [];
  const { if: condition, then, else: otherwise, dependentSchemas, allOf } = schema;
  const whole = (each: JsonSchema) => [...declared(each, schemas), ...conditional(each, schemas)];
  const asked = isSchema(condition) ? namesOf(whole(condition)) : [];
  return [
    ...[then, otherwise].filter(isSchema).flatMap(whole),
    ...members(dependentSchemas).flatMap(([, each]) => whole(each)),
    ...[...asked].map((name) => [name, true] as const),
    ...schemasOf(allOf).flatMap((part) => conditional(part, schemas)),
  ];
}

function members(map: JsonValue | undefined): Declarations {
  return Object.entries(isJsonObject(map) ? map : {}).flatMap(([name, schema]) =>
    isSchema(schema) ? [[name, schema] as const] : [],
  );
}

function namesOf(declarations: Declarations): ReadonlySet<string> {
  return new Set(declarations.map(([name]) => name));
}
