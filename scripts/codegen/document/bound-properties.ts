import { isJsonObject, type JsonObject, type JsonSchema } from "../../json/json-value.ts";
import {
  type ComponentSchemas,
  componentSchemas,
  withComponentSchemas,
} from "../../openapi/component-schemas.ts";
import { isComposition, isInPlace } from "../../openapi/keywords.ts";
import { mapDocumentSchemas } from "../../openapi/map-document-schemas.ts";
import { mapSubschemas } from "../../openapi/map-subschemas.ts";
import { someSchema } from "../../openapi/visit.ts";
import { schemasOf } from "../is-schema.ts";
import { declaredBeside } from "./declared-beside.ts";
import { patternedProperties } from "./patterned-properties.ts";
import { reachedSchemas } from "./reached-schemas.ts";
import { undeclaredSchemas } from "./undeclared-schemas.ts";

/**
 * The document with `additionalProperties` and `patternProperties` stated once more, by name, for properties that only
 * other parts of the same object declare. An index signature binds these, too, but the compiler reads a literal by the
 * declared type alone: it refuses `{ a: "x" }` for `{ [key: string]: "x" | "y" } & { a: string }` unless
 * `{ a?: "x" | "y" }` is a part as well. If such properties are objects, the signature includes what they are by both.
 * A declared object that the patterns of its own schema concern, too, is also what they say.
 */
export function boundProperties(document: JsonObject): JsonObject {
  if (!someSchema(document, isBinding)) return document;
  const schemas = componentSchemas(document);
  const beside = declaredBeside(document, schemas);
  const bind = (schema: JsonSchema) =>
    bound(schema, { schemas, beside }, { names: new Set(), isPart: false });
  const changed = [...schemas].map(([name, schema]) => [name, bind(schema)] as const);
  return withComponentSchemas(mapDocumentSchemas(document, bind), new Map(changed));
}

interface Known {
  readonly schemas: ComponentSchemas;
  readonly beside: ReturnType<typeof declaredBeside>;
}

/** What is around a schema of the same payload. */
interface Around {
  /** The properties that are declared there. */
  readonly names: ReadonlySet<string>;
  /** Whether the schema is part of an `allOf`, whose properties are bound beside it. */
  readonly isPart: boolean;
}

function bound(schema: JsonSchema, known: Known, around: Around): JsonSchema {
  if (!isJsonObject(schema)) return schema;
  const { schemas, beside } = known;
  const names = new Set([...around.names, ...declaredNames(schema, schemas)]);
  const mapped = mapSubschemas(schema, (subschema, keyword) => {
    if (!isInPlace(keyword)) return bound(subschema, known, { names: new Set(), isPart: false });
    if (!isComposition(keyword)) return subschema;
    return bound(subschema, known, { names, isPart: keyword === "allOf" });
  });
  const added = around.isPart
    ? []
    : reachedSchemas(schema, schemas, "without alternatives")
        .filter(isBinding)
        .flatMap((part) => bindingPart(part, names));
  return {
    ...mapped,
    ...("patternProperties" in mapped && { properties: patternedProperties(mapped, schemas) }),
    ...withMembers(mapped, beside.get(schema)),
    ...(added.length === 0 ? {} : { allOf: [...schemasOf(mapped.allOf), ...added] }),
  };
}

function withMembers(
  { additionalProperties: extra = true }: JsonObject,
  members: readonly JsonSchema[] = [],
): JsonObject {
  return members.length === 0 ? {} : { additionalProperties: { anyOf: [extra, ...members] } };
}

/** Whether a schema states more than a type of properties that it does not declare. */
function isBinding({ additionalProperties, patternProperties }: JsonObject): boolean {
  return [additionalProperties, ...Object.values(Object(patternProperties))].some(
    (each) => isJsonObject(each) && Object.keys(each).some((keyword) => keyword !== "type"),
  );
}

/** What a part says of those names that it does not declare. */
function bindingPart(part: JsonObject, names: ReadonlySet<string>): readonly JsonObject[] {
  const own = new Set(ownNames(part));
  const others = [...names]
    .filter((name) => !own.has(name))
    .map((name): [string, readonly JsonSchema[]] => [name, undeclaredSchemas(part, name)])
    .filter(([, bounds]) => bounds.length > 0)
    .map(([name, bounds]): [string, JsonSchema] => [name, allOf(bounds)]);
  const { type = "object" } = part;
  return others.length === 0 ? [] : [{ type, properties: Object.fromEntries(others) }];
}

function allOf(bounds: readonly JsonSchema[]): JsonSchema {
  const [only = true] = bounds;
  return bounds.length > 1 ? { allOf: [...bounds] } : only;
}

/** The names of all properties that are declared or required of a payload, those of alternatives included. */
function declaredNames(schema: JsonSchema, schemas: ComponentSchemas): readonly string[] {
  return reachedSchemas(schema, schemas, "with alternatives").flatMap(ownNames);
}

/** The names that a schema declares or requires. */
function ownNames({ properties, required }: JsonObject): readonly string[] {
  const needed = Array.isArray(required) ? required.filter((name) => typeof name === "string") : [];
  return [...Object.keys(Object(properties)), ...needed];
}
