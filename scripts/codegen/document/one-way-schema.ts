import {
  isJsonObject,
  type JsonObject,
  type JsonSchema,
  type JsonValue,
} from "../../json/json-value.ts";
import type { ComponentSchemas } from "../../openapi/component-schemas.ts";
import type { Direction } from "../../openapi/map-document-schemas.ts";
import { mapSubschemas } from "../../openapi/map-subschemas.ts";
import { schemasOf } from "../is-schema.ts";
import { UnsentProperties } from "./unsent-properties.ts";

/** Keywords whose schemas are about the same payload as the schema they are in, conditions aside. */
const inPlace: ReadonlySet<string> = new Set(
  "allOf anyOf oneOf then else dependentSchemas".split(" "),
);

const none: ReadonlySet<string> = new Set();

/**
 * Gives schemas as they apply to payloads of one direction: without the properties that belong to the other direction,
 * and without `required` for these.
 *
 * @param schemas The components that `$ref`s lead to. None may be composed of itself.
 */
export function oneWaySchema(
  schemas: ComponentSchemas,
  direction: Direction,
): (schema: JsonSchema) => JsonSchema {
  const unsent = new UnsentProperties(schemas, direction);
  return (schema) => without(schema, unsent, none);
}

/** @param besides Names of the unsent properties that the schema's neighbors declare. */
function without(
  schema: JsonSchema,
  unsent: UnsentProperties,
  besides: ReadonlySet<string>,
): JsonSchema {
  if (!isJsonObject(schema)) return schema;
  const own = unsent.of(schema);
  const names = besides.size === 0 ? own : new Set([...besides, ...own]);
  const entries = Object.entries(schema).flatMap(([keyword, value]): [string, JsonValue][] => {
    // A condition is asked about whole payloads.
    if (keyword === "not" || keyword === "if") return [[keyword, value]];
    const inside = inPlace.has(keyword) ? names : none;
    const kept = names.size === 0 ? value : withoutNames(keyword, value, names);
    return Object.entries(
      mapSubschemas({ [keyword]: kept }, (each) => without(each, unsent, inside)),
    );
  });
  return withTarget(Object.fromEntries(entries), unsent, names);
}

function withoutNames(keyword: string, value: JsonValue, names: ReadonlySet<string>): JsonValue {
  if (keyword === "required") return strings(value).filter((name) => !names.has(name));
  if (keyword !== "properties" || !isJsonObject(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([name]) => !names.has(name)));
}

/** A component that demands what its neighbor declares as unsent is written out here, without that. */
function withTarget(
  schema: JsonObject,
  unsent: UnsentProperties,
  names: ReadonlySet<string>,
): JsonSchema {
  const target = unsent.target(schema);
  if (target === undefined || names.size === 0) return schema;
  const demanded = requiredIn(target, unsent);
  const own = unsent.of(target);
  if (![...names].some((name) => demanded.has(name) && !own.has(name))) return schema;
  const { $ref: _, ...rest } = schema;
  return { ...rest, allOf: [without(target, unsent, names), ...schemasOf(rest.allOf)] };
}

function requiredIn(schema: JsonSchema, unsent: UnsentProperties): ReadonlySet<string> {
  if (!isJsonObject(schema)) return none;
  const target = unsent.target(schema);
  const below = [...inPlace].flatMap((keyword) => parts(schema[keyword]));
  const all = [...below, ...(target === undefined ? [] : [target])];
  const inner = all.flatMap((part) => [...requiredIn(part, unsent)]);
  return new Set([...strings(schema.required), ...inner]);
}

/** The schemas in a list, in a map, or the one given. */
function parts(value: JsonValue | undefined): readonly JsonSchema[] {
  return schemasOf(isJsonObject(value) ? [value, ...Object.values(value)] : value);
}

function strings(value: JsonValue | undefined): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}
