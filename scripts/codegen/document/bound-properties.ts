import { isJsonObject, type JsonObject, type JsonSchema } from "../../json/json-value.ts";
import {
  type ComponentSchemas,
  componentSchemas,
  targetComponent,
  withComponentSchemas,
} from "../../openapi/component-schemas.ts";
import { isComposition, isInPlace } from "../../openapi/keywords.ts";
import { mapDocumentSchemas } from "../../openapi/map-document-schemas.ts";
import { mapSubschemas } from "../../openapi/map-subschemas.ts";
import { someSchema } from "../../openapi/visit.ts";
import { expressionOf } from "../../schema/judge/timed-patterns.ts";
import { schemasOf } from "../is-schema.ts";

/**
 * The document with `additionalProperties` stated once more, by name, for properties that only other parts of the same
 * object declare. An index signature binds these, too, but the compiler reads a literal by the declared type alone: it
 * refuses `{ a: "x" }` for `{ [key: string]: "x" | "y" } & { a: string }` unless `{ a?: "x" | "y" }` is a part as well.
 */
export function boundProperties(document: JsonObject): JsonObject {
  if (!someSchema(document, isBinding)) return document;
  const schemas = componentSchemas(document);
  const bind = (schema: JsonSchema) => bound(schema, schemas, { names: new Set(), isPart: false });
  const changed = [...schemas].map(([name, schema]) => [name, bind(schema)] as const);
  return withComponentSchemas(mapDocumentSchemas(document, bind), new Map(changed));
}

/** What is around a schema of the same payload. */
interface Around {
  /** The properties that are declared there. */
  readonly names: ReadonlySet<string>;
  /** Whether the schema is part of an `allOf`, whose properties are bound beside it. */
  readonly isPart: boolean;
}

function bound(schema: JsonSchema, schemas: ComponentSchemas, around: Around): JsonSchema {
  if (!isJsonObject(schema)) return schema;
  const names = new Set([...around.names, ...declaredNames(schema, schemas)]);
  const mapped = mapSubschemas(schema, (subschema, keyword) => {
    if (!isInPlace(keyword)) return bound(subschema, schemas, { names: new Set(), isPart: false });
    if (!isComposition(keyword)) return subschema;
    return bound(subschema, schemas, { names, isPart: keyword === "allOf" });
  });
  const added = around.isPart
    ? []
    : partsOf(schema, schemas)
        .filter(isBinding)
        .flatMap((part) => bindingPart(part, names));
  return added.length === 0 ? mapped : { ...mapped, allOf: [...schemasOf(mapped.allOf), ...added] };
}

/** Whether a schema states more than a type of properties that it does not declare. */
function isBinding({ additionalProperties: extra }: JsonObject): boolean {
  return isJsonObject(extra) && Object.keys(extra).some((keyword) => keyword !== "type");
}

/** What a part says of those names that it does not declare. */
function bindingPart(part: JsonObject, names: ReadonlySet<string>): readonly JsonObject[] {
  const { type = "object", patternProperties, additionalProperties: extra = true } = part;
  const patterns = Object.keys(Object(patternProperties)).map(expressionOf);
  const own = new Set(ownNames(part));
  const others = [...names].filter(
    (name) => !own.has(name) && !patterns.some((each) => each?.test(name)),
  );
  const properties = Object.fromEntries(others.map((name) => [name, extra]));
  return others.length === 0 ? [] : [{ type, properties }];
}

/** The schemas that a payload must satisfy at once: this one, and all it refers to and is an `allOf` of. */
function partsOf(schema: JsonSchema, schemas: ComponentSchemas): readonly JsonObject[] {
  return reached(schema, schemas, ["allOf"]);
}

/** The names of all properties that are declared or required of a payload, those of alternatives included. */
function declaredNames(schema: JsonSchema, schemas: ComponentSchemas): readonly string[] {
  return reached(schema, schemas, ["allOf", "anyOf", "oneOf"]).flatMap(ownNames);
}

/** A schema and those that it reaches through references and these keywords, each once. */
function reached(
  schema: JsonSchema,
  schemas: ComponentSchemas,
  keywords: readonly string[],
): readonly JsonObject[] {
  const found = new Set<JsonObject>();
  const add = (next: JsonSchema | undefined): void => {
    if (!isJsonObject(next) || found.has(next)) return;
    found.add(next);
    add(schemas.get(targetComponent(next) ?? ""));
    for (const part of keywords.flatMap((keyword) => schemasOf(next[keyword]))) add(part);
  };
  add(schema);
  return [...found];
}

/** The names that a schema declares or requires. */
function ownNames({ properties, required }: JsonObject): readonly string[] {
  const needed = Array.isArray(required) ? required.filter((name) => typeof name === "string") : [];
  return [...Object.keys(Object(properties)), ...needed];
}
