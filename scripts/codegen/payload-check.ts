import { isJsonObject, type JsonObject, type JsonValue } from "../json/json-value.ts";
import { objectSchemasOf } from "./is-schema.ts";

/** The name of the function for a `$ref`. */
type NameOf = (ref: string) => string;

const inherited = new Set(Object.getOwnPropertyNames(Object.prototype));

/**
 * The code of a function that only returns whether a payload is valid under a {@link tolerantSchema}. Ajv's
 * functions do more and are three times as large. It calls `isObject` and `own` of runtime/is-object.ts.
 */
export function payloadCheck(schema: JsonObject, nameOf: NameOf): string {
  return `(v) => ${test(schema, "v", nameOf)}`;
}

/** An expression that is true if `v`, an expression without effects, is valid. */
function test(schema: JsonObject, v: string, nameOf: NameOf): string {
  const { $ref } = schema;
  const types = [schema.type ?? []].flat();
  const terms = [
    ...(isImplied(types, schema.enum) ? [] : [either(types.map((type) => kindTest(type, v)))]),
    ...membersTest("object", types, v, objectTerms(schema, v, nameOf)),
    ...membersTest("array", types, v, arrayTerms(schema, v, nameOf)),
    ...(Array.isArray(schema.enum)
      ? [either(schema.enum.map((value: JsonValue) => `${v} === ${JSON.stringify(value)}`))]
      : []),
    ...(typeof $ref === "string" ? [`${nameOf($ref)}(${v})`] : []),
    ...objectSchemasOf(schema.allOf).map((part) => test(part, v, nameOf)),
    ...(Array.isArray(schema.anyOf)
      ? [either(objectSchemasOf(schema.anyOf).map((branch) => test(branch, v, nameOf)))]
      : []),
  ].filter((term) => term !== "true");
  return terms.join(" && ") || "true";
}

function kindTest(type: JsonValue, v: string): string {
  if (type === "object") return `isObject(${v})`;
  if (type === "array") return `Array.isArray(${v})`;
  if (type === "integer") return `Number.isInteger(${v})`;
  return type === "null" ? `${v} === null` : `typeof ${v} === "${type}"`;
}

/** Whether the types add nothing to the allowed values; also true without types. */
function isImplied(types: readonly JsonValue[], values: JsonValue | undefined): boolean {
  const fits = (value: JsonValue): boolean =>
    types.includes(value === null ? "null" : typeof value) ||
    (Number.isInteger(value) && types.includes("integer"));
  return types.length === 0 || (Array.isArray(values) && values.every(fits));
}

/** The test of an object's or array's members, if the value need not be one. */
function membersTest(
  kind: "object" | "array",
  types: readonly JsonValue[],
  v: string,
  terms: readonly string[],
): readonly string[] {
  if (terms.length === 0 || (types.length > 0 && !types.includes(kind))) return [];
  return types.length === 1 ? terms : [`(!${kindTest(kind, v)} || (${terms.join(" && ")}))`];
}

function objectTerms(schema: JsonObject, v: string, nameOf: NameOf): readonly string[] {
  const properties = isJsonObject(schema.properties) ? schema.properties : {};
  const required = Array.isArray(schema.required) ? schema.required.map(String) : [];
  const rest = schema.additionalProperties;
  const others = isJsonObject(rest) ? test(rest, "i", nameOf) : "true";
  const declared = Object.keys(properties);
  const propertyOf = (name: string): JsonValue | undefined =>
    Object.hasOwn(properties, name) ? properties[name] : rest;
  const terms = scalarsFirst([...new Set([...required, ...declared])], propertyOf).map((name) => {
    const member = memberOf(v, name);
    const property = propertyOf(name);
    const inside = isJsonObject(property) ? test(property, member, nameOf) : "true";
    if (!required.includes(name))
      return inside === "true" ? inside : `(${member} === undefined || ${inside})`;
    const isThere = `${member} !== undefined`;
    if (inside === "true") return isThere;
    return isJsonObject(property) && rejectsUndefined(property)
      ? inside
      : `${isThere} && ${inside}`;
  });
  const known = `${JSON.stringify(declared)}.includes(k) || `;
  return [
    ...terms.filter((term) => term !== "true"),
    ...(others === "true"
      ? []
      : [`Object.entries(${v}).every(([k, i]) => ${declared.length > 0 ? known : ""}${others})`]),
  ];
}

/**
 * Sorts scalars first, because they often distinguish the branches of a union before each branch checks the same
 * objects.
 */
function scalarsFirst(
  names: readonly string[],
  propertyOf: (name: string) => JsonValue | undefined,
): readonly string[] {
  const isScalar = (name: string): boolean => {
    const { type, ...rest } = Object(propertyOf(name));
    return (
      !/object|array/.test(String(type)) && !Object.keys(rest).some((keyword) => keyword !== "enum")
    );
  };
  return [...names.filter(isScalar), ...names.filter((name) => !isScalar(name))];
}

function rejectsUndefined({ type, enum: values }: JsonObject): boolean {
  return type !== undefined || values !== undefined;
}

function arrayTerms(schema: JsonObject, v: string, nameOf: NameOf): readonly string[] {
  const first = objectSchemasOf(schema.prefixItems).map((item) => test(item, "i", nameOf));
  const items = isJsonObject(schema.items) ? test(schema.items, "i", nameOf) : "true";
  if ([...first, items].every((term) => term === "true")) return [];
  const chosen = first.map((term, index) => `n === ${index} ? ${term} : `).join("");
  return [`${v}.every((i${first.length > 0 ? ", n" : ""}) => ${chosen}${items})`];
}

function memberOf(v: string, name: string): string {
  if (inherited.has(name)) return `own(${v}, ${JSON.stringify(name)})`;
  return /^[A-Za-z_$][\w$]*$/.test(name) ? `${v}.${name}` : `${v}[${JSON.stringify(name)}]`;
}

function either(tests: readonly string[]): string {
  if (tests.includes("true")) return "true";
  return tests.length === 1 ? `${tests[0]}` : `(${tests.join(" || ") || "false"})`;
}
