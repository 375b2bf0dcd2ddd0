import { canonicalJson, distinctJson } from "../json/canonical-json.ts";
import { member } from "../json/json-pointer.ts";
import {
  isJsonObject,
  type JsonObject,
  type JsonSchema,
  type JsonValue,
} from "../json/json-value.ts";
import { oncePer } from "../json/once-per.ts";
import { type Concern, isAnnotation, KEYWORDS } from "../openapi/keywords.ts";

/** A kind of payload. Every number is an integer or a fraction; 1.0 is an integer. */
export type Kind = "null" | "boolean" | "integer" | "fraction" | "string" | "array" | "object";

/** All kinds of payloads, which a schema without type accepts. */
export const KINDS: readonly Kind[] = [
  "object",
  "array",
  "string",
  "integer",
  "fraction",
  "boolean",
  "null",
];

/**
 * One schema node with explicit types. It is shallow: subschemas are as published, so that their pointers stay
 * valid.
 */
export interface SchemaView {
  /** The kinds of payloads that the node may accept; those of its enum values if it has any. */
  readonly kinds: ReadonlySet<Kind>;
  /** The enum (a `const` is an enum of one), without the values its own type excludes. */
  readonly values: readonly JsonValue[] | undefined;
  /** Assertions other than types and enum, without those that have no effect here. */
  readonly keywords: ReadonlyMap<string, JsonValue>;
  /** All other keywords, as published; format is among them. */
  readonly annotations: ReadonlyMap<string, JsonValue>;
}

/** The view of one schema node. A malformed keyword counts as absent. */
export function normalize(schema: JsonSchema): SchemaView {
  if (!isJsonObject(schema)) {
    const kinds = new Set<Kind>(schema ? KINDS : []);
    return { kinds, values: undefined, keywords: new Map(), annotations: new Map() };
  }
  return viewOf(schema);
}

const viewOf = oncePer((schema: JsonObject): SchemaView => {
  const typed = statedKinds(schema);
  const values = statedValues(schema)?.filter((value) => typed.has(kindOf(value)));
  const kinds = values === undefined ? typed : new Set(values.map(kindOf));
  const entries = Object.entries(schema);
  return {
    kinds,
    values,
    keywords: new Map(entries.filter(([key, value]) => constrains(schema, kinds, key, value))),
    annotations: new Map(entries.filter(([key]) => isAnnotation(key))),
  };
});

/** Whether the node alone rejects every payload. */
export function isNothing({ kinds }: SchemaView): boolean {
  return kinds.size === 0;
}

/** Whether the node accepts every payload. */
export function isAnything(view: SchemaView): boolean {
  return view.values === undefined && view.kinds.size === KINDS.length && view.keywords.size === 0;
}

/** The kind of a payload. */
export function kindOf(value: JsonValue): Kind {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  if (typeof value === "number") return Number.isInteger(value) ? "integer" : "fraction";
  if (typeof value === "boolean") return "boolean";
  return typeof value === "string" ? "string" : "object";
}

/** Whether a keyword for these types constrains payloads of one of these kinds. */
export function concerns(concern: Concern, kinds: ReadonlySet<Kind>): boolean {
  if (concern === "all") return true;
  if (concern === "number") return kinds.has("integer") || kinds.has("fraction");
  return kinds.has(concern);
}

function statedKinds(schema: JsonObject): ReadonlySet<Kind> {
  const type = member(schema, "type");
  if (typeof type !== "string" && !Array.isArray(type)) return new Set(KINDS);
  const names = new Set<JsonValue>(typeof type === "string" ? [type] : type);
  return new Set(
    KINDS.filter((kind) => names.has(kind === "fraction" ? "number" : kind)).concat(
      names.has("number") ? ["integer"] : [],
    ),
  );
}

function statedValues(schema: JsonObject): readonly JsonValue[] | undefined {
  const constant = member(schema, "const");
  const listed = member(schema, "enum");
  const values = Array.isArray(listed) ? distinctJson(listed) : undefined;
  if (constant === undefined) return values;
  const text = canonicalJson(constant);
  return values?.filter((value) => canonicalJson(value) === text) ?? [constant];
}

const NEUTRAL: ReadonlyMap<string, JsonValue> = new Map<string, JsonValue>([
  ["minLength", 0],
  ["minItems", 0],
  ["minProperties", 0],
  ["uniqueItems", false],
]);

const NEEDS: ReadonlyMap<string, string> = new Map([
  ["then", "if"],
  ["else", "if"],
  ["minContains", "contains"],
  ["maxContains", "contains"],
]);

function constrains(
  schema: JsonObject,
  kinds: ReadonlySet<Kind>,
  key: string,
  value: JsonValue,
): boolean {
  const keyword = KEYWORDS.get(key);
  if (keyword === undefined || !concerns(keyword.concerns, kinds)) return false;
  if (NEUTRAL.get(key) === value) return false;
  const needed = NEEDS.get(key);
  if (needed !== undefined && member(schema, needed) === undefined) return false;
  return isWellFormed(keyword.shape, value) && !isEmpty(keyword.shape, key, value);
}

function isWellFormed(shape: string, value: JsonValue): boolean {
  if (shape === "schemas") return Array.isArray(value);
  if (shape === "schema-map") return isJsonObject(value);
  return shape === "value" || typeof value === "boolean" || isJsonObject(value);
}

function isEmpty(shape: string, key: string, value: JsonValue): boolean {
  if (Array.isArray(value)) return value.length === 0;
  const isMap = shape === "schema-map" || key === "dependentRequired";
  return isMap && isJsonObject(value) && Object.keys(value).length === 0;
}
