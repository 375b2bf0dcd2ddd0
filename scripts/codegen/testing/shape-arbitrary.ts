import fc from "fast-check";
import { type Discrimination, discriminatedShape } from "./discriminated-shape.ts";
import { objectShape, type ShapedProperty } from "./object-shape.ts";
import { fixed, nullable, type Shape, tuple, union } from "./shape.ts";

const text = fixed({ type: "string" }, "a", "b");
const letters = fixed({ enum: ["a", "b"] }, "a", "c");

/** A reference to a part of a component, with payloads. */
function part(path: string, ...payloads: readonly (string | number | boolean)[]): Shape {
  const parts = {
    type: "object",
    properties: {
      list: { type: "array", items: { type: "integer" } },
      deep: { type: "object", properties: { "x/y": { enum: ["p", "q"] } } },
    },
    allOf: [{ type: "object", properties: { m: { type: "number" } } }],
    $defs: { Flag: { type: "boolean" } },
  };
  const shape = fixed({ $ref: `#/components/schemas/Parts/${path}` }, ...payloads, null);
  return { ...shape, components: () => ({ Parts: parts }) };
}

const scalar: fc.Arbitrary<Shape> = fc.constantFrom(
  text,
  fixed({ type: "string", pattern: "^[\\w-.]$" }, "a", "a b"),
  fixed({ type: "string", format: "date" }, "2020-02-30", "2020-02-20"),
  fixed({ type: "integer", minimum: 1 }, 0, 1, 2),
  fixed({ type: ["boolean", "null"] }, true, null),
  fixed({ type: ["string", "null"], enum: ["a", null] }, "a", null),
  fixed({ const: { a: [1] } }, { a: [1] }),
  letters,
  nullable(letters),
  nullable(fixed({ allOf: [{ type: "string" }], const: "a" }, "a", "b")),
  nullable(part("properties/list/items", 1, "a")),
  part("properties/deep/properties/x~1y", "p", "z"),
  part("allOf/0/properties/m", 1.5, "a"),
  part("$defs/Flag", true, "a"),
);

/** An object with properties of either direction. */
const base = objectShape({
  a: { shape: fixed({ type: ["string", "integer"] }, "a", 1), isRequired: true, mark: undefined },
  sent: { shape: text, isRequired: true, mark: "writeOnly" },
  received: { shape: nullable(text), isRequired: true, mark: "readOnly" },
});

/** A component. In a closed meaning, it rejects further properties, unless a composition includes it. */
const reference: Shape = {
  schema: (view) => ({
    $ref: `#/components/schemas/${view !== "published" && view.isClosed ? "Closed" : "Base"}`,
  }),
  payload: base.payload,
  components: (view) => ({
    Base: base.schema(view === "published" ? view : { ...view, isClosed: false }),
    ...(view !== "published" && view.isClosed ? { Closed: base.schema(view) } : {}),
  }),
};

const property = (shape: fc.Arbitrary<Shape>): fc.Arbitrary<ShapedProperty> =>
  fc.record({
    shape,
    isRequired: fc.boolean(),
    mark: fc.constantFrom(undefined, undefined, "readOnly" as const, "writeOnly" as const),
  });

function objects(shape: fc.Arbitrary<Shape>): fc.Arbitrary<Shape> {
  const beside = fc.record({
    isTyped: fc.constantFrom(true, true, false),
    parts: fc.constantFrom([], [], [reference]),
    extra: fc.option(scalar, { nil: undefined, freq: 2 }),
    pattern: fc.option(scalar, { nil: undefined, freq: 2 }),
    condition: fc.option(fc.tuple(scalar, scalar), { nil: undefined, freq: 2 }),
  });
  return fc
    .tuple(property(shape), property(shape), beside)
    .map(([c, d, more]) => objectShape({ c, d }, more))
    .chain((whole) => fc.constantFrom(whole, whole, nullable(whole)));
}

const discriminated: fc.Arbitrary<Shape> = fc
  .record<Discrimination>({
    keyword: fc.constantFrom("anyOf", "oneOf"),
    members: fc.array(fc.record({ tag: fc.constantFrom("const", "enum", "text"), own: scalar }), {
      minLength: 2,
      maxLength: 3,
    }),
    mapped: fc.constantFrom(undefined, 1, 3),
    base: fc.constantFrom("none", "plain", "discriminator"),
    isExtended: fc.boolean(),
  })
  .map(discriminatedShape);

/** Schemas of every kind that types can express. */
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
      { weight: 3, arbitrary: fc.oneof(discriminated, discriminated.map(nullable)) },
    ),
  };
}).shape;
