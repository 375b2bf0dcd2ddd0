import { isJsonObject, type JsonObject, type JsonValue } from "../json/json-value.ts";
import { objectSchemasOf } from "./is-schema.ts";

/** The target of a `$ref`. */
export interface ShapeReference {
  /** The variable with its shape. */
  readonly name: string;
  readonly schema: JsonObject;
}

type Resolve = (ref: string) => ShapeReference;

/** The code of the shape, for runtime/explain.ts, of a {@link tolerantSchema}. */
export function shapeCode(schema: JsonObject, resolve: Resolve): string {
  const branches = branchesOf(schema);
  if (branches.length > 1 && branches[0] !== schema)
    return object([`more: [${list("union", branches, resolve)}]`]);
  const { enum: values, required, items } = schema;
  const types = typesOf(schema);
  const more = moreCode(schema, resolve);
  const members = Object.entries(propertiesOf(schema));
  return object([
    ...(types.length > 0 ? [`type: ${JSON.stringify(types.join(" or "))}`] : []),
    ...(values === undefined ? [] : [`enum: ${JSON.stringify(values)}`]),
    ...(required === undefined ? [] : [`required: ${JSON.stringify(required)}`]),
    ...(members.length > 0
      ? [`properties: ${object(members.map(([name, value]) => member(name, value, resolve)))}`]
      : []),
    ...(items === undefined || "prefixItems" in schema ? [] : [member("items", items, resolve)]),
    ...(more.length > 0 ? [`more: [${more.join(", ")}]`] : []),
  ]);
}

/** All types: they reject only a missing value, which a map or a tuple alone would accept. */
const anyType = ["null", "boolean", "number", "string", "array", "object"];

function typesOf({ type, additionalProperties, prefixItems }: JsonObject): readonly JsonValue[] {
  if (type !== undefined) return [type].flat();
  return additionalProperties === undefined && prefixItems === undefined ? [] : anyType;
}

/** The declared and the required properties. */
function propertiesOf({ required, properties, additionalProperties }: JsonObject): JsonObject {
  const names = Array.isArray(required) ? required.map(String) : [];
  const other = isJsonObject(additionalProperties) ? additionalProperties : {};
  return {
    ...Object.fromEntries(names.map((name) => [name, other])),
    ...(isJsonObject(properties) ? properties : {}),
  };
}

/** The code of rare features; each is a function of runtime/union.ts. */
function moreCode(schema: JsonObject, resolve: Resolve): readonly string[] {
  const { $ref, allOf, anyOf, additionalProperties, prefixItems, items } = schema;
  const parts = [...($ref === undefined ? [] : [{ $ref }]), ...objectSchemasOf(allOf)];
  const declared = JSON.stringify(Object.keys(schema.properties ?? {}));
  return [
    ...(parts.length > 0 ? [list("all", parts, resolve, [...requiredIn(schema, resolve)])] : []),
    ...(isJsonObject(additionalProperties)
      ? [`map(() => (${innerCode(additionalProperties, resolve)}), ${declared})`]
      : []),
    ...(prefixItems === undefined
      ? []
      : [
          list(
            "tuple",
            [...objectSchemasOf(prefixItems), isJsonObject(items) ? items : {}],
            resolve,
          ),
        ]),
    ...(anyOf === undefined ? [] : [list("union", branchesOf({ anyOf }), resolve)]),
  ];
}

/**
 * The alternatives of a schema: those of its union, or one each for objects, arrays and scalars if it allows
 * several of these.
 */
function branchesOf(schema: JsonObject): readonly JsonObject[] {
  const types = [schema.type ?? []].flat();
  const containers = types.filter((type) => type === "object" || type === "array").length;
  if (containers > 0 && types.filter((type) => type !== "null").length > containers)
    return types.map((type) => ({ ...schema, type }));
  const isUnion = Object.keys(schema).join() === "anyOf";
  return isUnion ? objectSchemasOf(schema.anyOf).flatMap(branchesOf) : [schema];
}

/** The code of a shape inside another: its variable, if it has one. */
function innerCode(schema: JsonObject, resolve: Resolve): string {
  return isReference(schema) ? resolve(String(schema.$ref)).name : shapeCode(schema, resolve);
}

function list(
  name: string,
  schemas: readonly JsonObject[],
  resolve: Resolve,
  required: readonly string[] = [],
): string {
  const shapes = schemas.map((schema) => innerCode(schema, resolve)).join(", ");
  return `${name}(() => [${shapes}]${required.length > 0 ? `, ${JSON.stringify(required)}` : ""})`;
}

/** The properties that a schema and all its parts require. */
function requiredIn(schema: JsonObject, resolve: Resolve): ReadonlySet<string> {
  const seen = new Set<JsonObject>([schema]);
  const required = new Set<string>();
  for (const part of seen) {
    for (const name of Array.isArray(part.required) ? part.required : [])
      required.add(String(name));
    if (typeof part.$ref === "string") seen.add(resolve(part.$ref).schema);
    for (const inner of objectSchemasOf(part.allOf)) seen.add(inner);
  }
  return required;
}

/** The code of a member of a shape; a getter if it refers to another shape, which may be declared later. */
function member(name: string, value: JsonValue, resolve: Resolve): string {
  const schema = isJsonObject(value) ? value : {};
  // In brackets, because `__proto__: …` would set the prototype.
  const key = `[${JSON.stringify(name)}]`;
  const code = innerCode(schema, resolve);
  return isReference(schema) ? `get ${key}() { return ${code}; }` : `${key}: ${code}`;
}

function isReference(schema: JsonObject): boolean {
  return Object.keys(schema).join() === "$ref";
}

function object(members: readonly string[]): string {
  return `{ ${members.join(", ")} }`;
}
