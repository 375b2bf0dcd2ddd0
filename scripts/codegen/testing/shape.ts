import fc from "fast-check";
import {
  isJsonObject,
  type JsonObject,
  type JsonSchema,
  type JsonValue,
} from "../../json/json-value.ts";
import type { Direction } from "../../openapi/map-document-schemas.ts";

/** The form of a shape: as a document publishes it, or its meaning for the payloads of a direction. */
export type View = "published" | Meaning;

/** What a document means, in plain JSON Schema. */
export interface Meaning {
  readonly direction: Direction;
  /**
   * Whether the schema accepts only what types accept: no undeclared properties, no tags that no discriminator names,
   * and nothing but objects where properties are stated without `type`.
   */
  readonly isClosed: boolean;
}

/** A schema with payloads to test it. */
export interface Shape {
  readonly schema: (view: View) => JsonSchema;
  /** Payloads of a direction, many of which are valid. */
  readonly payload: (direction: Direction) => fc.Arbitrary<JsonValue>;
  /** The components that the schema refers to. Components with the same name are the same in all shapes. */
  readonly components?: (view: View) => JsonObject;
}

/** The components of some shapes. */
export function componentsOf(shapes: readonly Shape[], view: View): JsonObject {
  return Object.assign({}, ...shapes.map(({ components }) => components?.(view) ?? {}));
}

/** A schema with the given payloads, in both directions. */
export function fixed(schema: JsonSchema, ...payloads: readonly JsonValue[]): Shape {
  return { schema: () => schema, payload: () => fc.constantFrom(...payloads) };
}

/** An array with the given first items, the number of required ones, and the schema of the rest. */
export function tuple([items, minItems, rest]: readonly [
  readonly Shape[],
  number,
  Shape | boolean,
]): Shape {
  const last = typeof rest === "boolean" ? [] : [rest];
  return {
    schema: (view) => ({
      type: "array",
      ...(items.length === 0 ? {} : { prefixItems: items.map((item) => item.schema(view)) }),
      minItems,
      items: typeof rest === "boolean" ? rest : rest.schema(view),
    }),
    payload: (direction) => {
      const all = [...items, ...last].map((item) => item.payload(direction));
      return fc
        .tuple(fc.tuple(...all), fc.nat(all.length))
        .map(([payloads, length]): JsonValue => payloads.slice(0, length));
    },
    components: (view) => componentsOf([...items, ...last], view),
  };
}

/** A choice between shapes. */
export function union(keyword: "anyOf" | "oneOf", members: readonly Shape[]): Shape {
  return {
    schema: (view) => ({ [keyword]: members.map((member) => member.schema(view)) }),
    payload: (direction) => fc.oneof(...members.map((member) => member.payload(direction))),
    components: (view) => componentsOf(members, view),
  };
}

/** A shape or null, written as `nullable: true` next to the shape's own keywords. */
export function nullable(shape: Shape): Shape {
  return {
    ...shape,
    schema: (view) => {
      const schema = shape.schema(view);
      if (view === "published" && isJsonObject(schema)) return { ...schema, nullable: true };
      return { anyOf: [schema, { type: "null" }] };
    },
    payload: (direction) =>
      fc.oneof(
        { weight: 2, arbitrary: shape.payload(direction) },
        { weight: 1, arbitrary: fc.constant(null) },
      ),
  };
}
