import fc from "fast-check";
import type { JsonObject, JsonValue } from "../../json/json-value.ts";
import type { Direction } from "../../openapi/map-document-schemas.ts";
import { fixed, type Shape, tuple, union, type View } from "./shape.ts";

const unsent = { request: "readOnly", response: "writeOnly" } as const;

const scalar: fc.Arbitrary<Shape> = fc.constantFrom(
  fixed({ type: "string" }, "a", "b"),
  fixed({ type: "string", pattern: "^[\\w-.]$" }, "a", "a b"),
  fixed({ type: "integer", minimum: 1 }, 0, 1, 2),
  fixed({ type: ["boolean", "null"] }, true, null),
  fixed({ enum: ["a", "b", null] }, "a", null),
  fixed({ type: ["string", "null"], enum: ["a", null] }, "a", null),
  fixed({ const: { a: [1] } }, { a: [1] }),
  fixed({ $ref: "#/components/schemas/Base/properties/a" }, "a", "b", 1),
);

interface Property {
  readonly shape: Shape;
  readonly isRequired: boolean;
  readonly mark: "readOnly" | "writeOnly" | undefined;
}

/** What is beside the properties of an object: the type of other names, and schemas that it is composed of. */
interface More {
  readonly extra?: Shape | undefined;
  readonly parts?: readonly Shape[];
}

type Properties = readonly (readonly [string, Property])[];

function object(properties: Readonly<Record<string, Property>>, more: More): Shape {
  const sent = (direction?: Direction): Properties =>
    Object.entries(properties).filter(
      ([, { mark }]) => direction === undefined || mark !== unsent[direction],
    );
  return {
    schema: (view) => objectSchema(sent(view.direction), more, view),
    payload: (direction) => objectPayload(sent(direction), more, direction),
  };
}

function objectSchema(properties: Properties, { extra, parts = [] }: More, view: View): JsonObject {
  const members = properties.map(([name, { shape, mark }]) => {
    const schema = shape.schema(view);
    return [name, mark === undefined ? schema : { allOf: [schema], [mark]: true }] as const;
  });
  const required = properties.flatMap(([name, { isRequired }]) => (isRequired ? [name] : []));
  const inner = parts.map((part) => part.schema({ ...view, isClosed: false }));
  return {
    type: "object",
    properties: Object.fromEntries(members),
    // Composed objects state apart what they require.
    ...(inner.length === 0 ? { required } : { allOf: [...inner, { required }] }),
    ...(extra === undefined ? {} : { additionalProperties: extra.schema(view) }),
    ...(view.isClosed && extra === undefined ? { unevaluatedProperties: false } : {}),
  };
}

function objectPayload(
  properties: Properties,
  { extra, parts = [] }: More,
  direction: Direction,
): fc.Arbitrary<JsonValue> {
  const members = properties.map(([name, { shape }]) => [name, shape.payload(direction)]);
  const others = extra === undefined ? [] : [["x", extra.payload(direction)]];
  const own: Record<string, fc.Arbitrary<JsonValue>> = Object.fromEntries([...members, ...others]);
  const record = fc.record(own, { requiredKeys: [], noNullPrototype: true });
  return fc
    .tuple(record, ...parts.map((part) => part.payload(direction)))
    .map((payloads): JsonValue => Object.assign({}, ...payloads.toReversed()));
}

/** An object with properties of either direction, which other shapes refer to as the component `Base`. */
export const baseShape: Shape = object(
  {
    a: { shape: fixed({ type: ["string", "integer"] }, "a", 1), isRequired: true, mark: undefined },
    sent: { shape: fixed({ type: "string" }, "s"), isRequired: true, mark: "writeOnly" },
    received: { shape: fixed({ type: "string" }, "r"), isRequired: true, mark: "readOnly" },
  },
  {},
);

/** In a closed view, `Base` rejects further properties, and `OpenBase` does not. */
const reference: Shape = {
  schema: (view) => ({ $ref: `#/components/schemas/${view.isClosed ? "Base" : "OpenBase"}` }),
  payload: (direction) => baseShape.payload(direction),
};

const property = (shape: fc.Arbitrary<Shape>): fc.Arbitrary<Property> =>
  fc.record({
    shape,
    isRequired: fc.boolean(),
    mark: fc.constantFrom(undefined, undefined, "readOnly" as const, "writeOnly" as const),
  });

function objects(shape: fc.Arbitrary<Shape>): fc.Arbitrary<Shape> {
  const parts = fc.constantFrom([], [], [reference]);
  const extra = fc.option(scalar, { nil: undefined });
  return fc
    .tuple(property(shape), property(shape), fc.record({ extra, parts }))
    .map(([c, d, more]) => object({ c, d }, more));
}

/** Schemas of every kind that types can say. */
export const shapeArbitrary: fc.Arbitrary<Shape> = fc.letrec<{ shape: Shape }>((tie) => {
  const list = fc.array(tie("shape"), { maxLength: 2 });
  const rest = fc.oneof(fc.boolean(), tie("shape"));
  const keyword = fc.constantFrom("anyOf" as const, "oneOf" as const);
  const nothing = fixed({ type: "null" }, null);
  const choices = fc
    .tuple(keyword, list)
    .map(([each, members]) => union(each, [...members, nothing]));
  return {
    shape: fc.oneof(
      { maxDepth: 3, depthIdentifier: "shape" },
      { weight: 2, arbitrary: fc.oneof(scalar, fc.constant(reference)) },
      { weight: 4, arbitrary: objects(tie("shape")) },
      { weight: 2, arbitrary: fc.tuple(list, fc.nat(2), rest).map(tuple) },
      { weight: 2, arbitrary: choices },
    ),
  };
}).shape;
