import {
  isJsonObject,
  type JsonObject,
  type JsonSchema,
  type JsonValue,
} from "../../json/json-value.ts";
import type { ComponentSchemas } from "../../openapi/component-schemas.ts";
import { isInPlace } from "../../openapi/keywords.ts";
import type { Direction } from "../../openapi/map-document-schemas.ts";
import { mapParts, partsOf } from "../../openapi/map-parts.ts";
import { schemasOf } from "../is-schema.ts";
import { UnsentProperties } from "./unsent-properties.ts";

/** Keywords that test the payload without constraining it. */
const questions: ReadonlySet<string> = new Set(["not", "if"]);

/** Whether the schemas of a keyword constrain the same payload as the schema that contains it. */
function makesDemands(keyword: string): boolean {
  return isInPlace(keyword) && !questions.has(keyword);
}

const none: ReadonlySet<string> = new Set();

/**
 * Returns a function that reduces schemas to payloads of one direction: without the properties of the other
 * direction, and without `required` for these.
 * @param schemas The components that `$ref`s refer to. None may be composed of itself.
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
  const kept = names.size === 0 ? schema : withoutNames(schema, names);
  const mapped = mapParts("schema", kept, ({ kind, value, field }) => {
    if (kind !== "schema" || questions.has(field)) return value;
    return without(value, unsent, makesDemands(field) ? names : none);
  });
  return withTarget(mapped, unsent, names);
}

function withoutNames(schema: JsonObject, names: ReadonlySet<string>): JsonObject {
  const demanded = (value: JsonValue) => strings(value).filter((name) => !names.has(name));
  const entries = Object.entries(schema).flatMap(([keyword, value]): [string, JsonValue][] => {
    if (keyword === "required") {
      const left = demanded(value);
      return left.length === 0 ? [] : [[keyword, left]];
    }
    if (keyword === "dependentRequired" && isJsonObject(value)) {
      const left = Object.entries(value).map(([name, each]) => [name, demanded(each)]);
      return [[keyword, Object.fromEntries(left)]];
    }
    if (keyword !== "properties" || !isJsonObject(value)) return [[keyword, value]];
    const kept = Object.entries(value).filter(([name]) => !names.has(name));
    return [[keyword, Object.fromEntries(kept)]];
  });
  return Object.fromEntries(entries);
}

/**
 * If a component requires a property that an adjacent keyword declares as unsent, it is inlined here without that
 * requirement.
 */
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
  const below = partsOf("schema", schema).flatMap(({ kind, value, field }) =>
    kind === "schema" && makesDemands(field) ? [value] : [],
  );
  const all = [...below, ...(target === undefined ? [] : [target])];
  const inner = all.flatMap((part) => [...requiredIn(part, unsent)]);
  const { required = null, dependentRequired } = schema;
  const dependent = Object.values(isJsonObject(dependentRequired) ? dependentRequired : {});
  return new Set([...[required, ...dependent].flatMap(strings), ...inner]);
}

function strings(value: JsonValue | undefined): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}
