import { childPointer, member, refPointer } from "../json/json-pointer.ts";
import {
  isJsonObject,
  type JsonObject,
  type JsonSchema,
  type JsonValue,
} from "../json/json-value.ts";
import { oncePer } from "../json/once-per.ts";
import type { Side } from "../openapi/side.ts";

const names = ["$id", "$anchor", "$dynamicAnchor"];
/** Keywords that can refer to schemas without a name. */
const others = ["$recursiveAnchor", "$recursiveRef", "$dynamicRef"];

/**
 * Whether a schema refers to another by anything but a pointer: a `$dynamicRef`, `$recursiveRef` or a `$ref` to an
 * anchor or URI. What it accepts depends on the schemas with a name, wherever they are.
 */
export function isByName(schema: JsonSchema): boolean {
  if (!isJsonObject(schema)) return false;
  const isNamed = member(schema, "$ref") !== undefined && refPointer(schema) === undefined;
  return isNamed || "$dynamicRef" in schema || "$recursiveRef" in schema;
}

/** A schema that has a name. */
interface Anchored {
  readonly pointer: string;
  readonly schema: JsonObject;
}

/** The schemas of a document that have names. What only looks like one, such as in an example, does no harm. */
const anchoredIn = oncePer((side: Side) => [...anchored(side, "")]);

function* anchored(value: JsonValue, pointer: string): Generator<Anchored> {
  if (typeof value !== "object" || value === null) return;
  if (isJsonObject(value) && [...names, ...others].some((name) => Object.hasOwn(value, name)))
    yield { pointer, schema: value };
  for (const [key, child] of Object.entries(value))
    yield* anchored(child, childPointer(pointer, key));
}

/**
 * A text that is equal for two documents if a reference by name means the same schema in both: for each schema with
 * a name, its place and class. If a dynamic anchor occurs twice, its meaning depends on the way to the reference
 * (JSON Schema Core, section 8.2.3.2), so the documents must be equal. The same is true of `$recursiveRef`, and of a
 * `$dynamicRef` to a pointer.
 *
 * @param classOf The class of a schema, where references by name are compared by their text.
 */
export function anchoredText(
  side: Side,
  classOf: (schema: JsonSchema) => number,
  published: (value: JsonValue) => number,
): string {
  const found = anchoredIn(side);
  const dynamic = found.flatMap(({ schema }) => schema.$dynamicAnchor ?? []);
  const isAmbiguous =
    new Set(dynamic).size < dynamic.length || found.some(({ schema }) => isWithoutName(schema));
  if (isAmbiguous) return `document ${published(side)}`;
  const texts = found
    .filter(({ schema }) => names.some((name) => name in schema))
    .map(({ pointer, schema }) =>
      JSON.stringify([pointer, ...names.map((name) => schema[name] ?? null), classOf(schema)]),
    );
  return texts.sort().join("\n");
}

function isWithoutName({ $recursiveAnchor, $recursiveRef, $dynamicRef }: JsonObject): boolean {
  const isPointer = typeof $dynamicRef === "string" && /^#(\/|$)/.test($dynamicRef);
  return isPointer || $recursiveAnchor !== undefined || $recursiveRef !== undefined;
}
