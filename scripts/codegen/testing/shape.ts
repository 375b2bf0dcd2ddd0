import fc from "fast-check";
import type { JsonSchema, JsonValue } from "../../json/json-value.ts";
import type { Direction } from "../../openapi/map-document-schemas.ts";

/** How a shape is written down. */
export interface View {
  /** Without what is sent the other way only; both ways, with their marks, if undefined. */
  readonly direction?: Direction;
  /** Whether properties that are not declared are rejected, as TypeScript does in literals. */
  readonly isClosed: boolean;
}

/** A schema with payloads that it is about. */
export interface Shape {
  readonly schema: (view: View) => JsonSchema;
  /** Payloads of a direction, of which many are valid. */
  readonly payload: (direction: Direction) => fc.Arbitrary<JsonValue>;
}

/** A schema with the payloads given, in both directions. */
export function fixed(schema: JsonSchema, ...payloads: readonly JsonValue[]): Shape {
  return { schema: () => schema, payload: () => fc.constantFrom(...payloads) };
}

/** An array of the first items, of which so many are required, and of what may follow them. */
export function tuple([items, minItems, rest]: readonly [
  readonly Shape[],
  number,
  Shape | boolean,
]): Shape {
  return {
    schema: (view) => ({
      type: "array",
      ...(items.length === 0 ? {} : { prefixItems: items.map((item) => item.schema(view)) }),
      minItems,
      items: typeof rest === "boolean" ? rest : rest.schema(view),
    }),
    payload: (direction) => {
      const more = typeof rest === "boolean" ? [] : [rest.payload(direction)];
      const all = [...items.map((item) => item.payload(direction)), ...more];
      return fc
        .tuple(fc.tuple(...all), fc.nat(all.length))
        .map(([payloads, length]): JsonValue => payloads.slice(0, length));
    },
  };
}

/** A choice between shapes. */
export function union(keyword: "anyOf" | "oneOf", members: readonly Shape[]): Shape {
  return {
    schema: (view) => ({ [keyword]: members.map((member) => member.schema(view)) }),
    payload: (direction) => fc.oneof(...members.map((member) => member.payload(direction))),
  };
}
