import { isJsonObject, type JsonObject, type JsonValue } from "../json/json-value.ts";

/** What a `$ref` leads to. */
export interface ShapeReference {
  /** The variable that holds its shape. */
  readonly name: string;
  readonly schema: JsonObject;
}

type Resolve = (ref: string) => ShapeReference;

/** JavaScript of a {@link tolerantSchema}, as a shape that runtime/explain.ts reads. */
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

/** Types that reject only what is not there: what a map or a tuple alone would not. */
const anyType = ["null", "boolean", "number", "string", "array", "object"];

function typesOf({ type, additionalProperties, prefixItems }: JsonObject): readonly JsonValue[] {
  if (type !== undefined) return [type].flat();
  return additionalProperties === undefined && prefixItems === undefined ? [] : anyType;
}

/** The properties that are declared or must be there. */
function propertiesOf({ required, properties, additionalProperties }: JsonObject): JsonObject {
  const names = Array.isArray(required) ? required.map(String) : [];
  const other = isJsonObject(additionalProperties) ? additionalProperties : {};
  return {
    ...Object.fromEntries(names.map((name) => [name, other])),
    ...(isJsonObject(properties) ? properties : {}),
  };
}

/** What not every document has; each is a function of runtime/union.ts. */
function moreCode(schema: JsonObject, resolve: Resolve): readonly string[] {
  const { $ref, allOf, anyOf, additionalProperties, prefixItems, items } = schema;
  const parts = [...($ref === undefined ? [] : [{ $ref }]), ...schemasOf(allOf)];
  const declared = JSON.stringify(Object.keys(schema.properties ?? {}));
  return [
    ...(parts.length > 0 ? [list("all", parts, resolve, [...requiredIn(schema, resolve)])] : []),
    ...(isJsonObject(additionalProperties)
      ? [`map(() => (${innerCode(additionalProperties, resolve)}), ${declared})`]
      : []),
    ...(prefixItems === undefined
      ? []
      : [list("tuple", [...schemasOf(prefixItems), isJsonObject(items) ? items : {}], resolve)]),
    ...(anyOf === undefined ? [] : [list("union", branchesOf({ anyOf }), resolve)]),
  ];
}

/** The alternatives of a schema: its union's, or one for objects, arrays and scalars where it allows several of them. */
function branchesOf(schema: JsonObject): readonly JsonObject[] {
  const types = [schema.type ?? []].flat();
  const containers = types.filter((type) => type === "object" || type === "array").length;
  if (containers > 0 && types.filter((type) => type !== "null").length > containers)
    return types.map((type) => ({ ...schema, type }));
  const isUnion = Object.keys(schema).join() === "anyOf";
  return isUnion ? schemasOf(schema.anyOf).flatMap(branchesOf) : [schema];
}

/** A shape inside another: the variable that holds it, if it has one. */
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

/** The properties that an object must have by a schema and all its parts. */
function requiredIn(schema: JsonObject, resolve: Resolve): ReadonlySet<string> {
  const seen = new Set<JsonObject>([schema]);
  const required = new Set<string>();
  for (const part of seen) {
    for (const name of Array.isArray(part.required) ? part.required : [])
      required.add(String(name));
    if (typeof part.$ref === "string") seen.add(resolve(part.$ref).schema);
    for (const inner of schemasOf(part.allOf)) seen.add(inner);
  }
  return required;
}

/** A member of a shape; a getter if it is another shape, which may be declared later. */
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

function schemasOf(value: JsonValue | undefined): readonly JsonObject[] {
  return Array.isArray(value) ? value.filter(isJsonObject) : [];
}

function object(members: readonly string[]): string {
  return `{ ${members.join(", ")} }`;
}
