import fc from "fast-check";
import type { JsonObject, JsonValue } from "../../json/json-value.ts";
import type { Direction } from "../../openapi/map-document-schemas.ts";
import { componentsOf, type Shape, type View } from "./shape.ts";

/** A property with its schema. */
export interface ShapedProperty {
  readonly shape: Shape;
  readonly isRequired: boolean;
  readonly mark: "readOnly" | "writeOnly" | undefined;
}

/** The keywords of an object in addition to its properties. */
export interface Beside {
  /** Whether the schema states `type`. Without it, everything that is not an object is valid. */
  readonly isTyped?: boolean;
  /** The schema of names that are not declared. */
  readonly extra?: Shape | undefined;
  /** The schema of names that start with `x-`. */
  readonly pattern?: Shape | undefined;
  /** Schemas in its `allOf`. */
  readonly parts?: readonly Shape[];
  /** What the property `held` is if there is a property `c`, and `lacked` if there is none. */
  readonly condition?: readonly [Shape, Shape] | undefined;
}

const unsent = { request: "readOnly", response: "writeOnly" } as const;

type Properties = readonly (readonly [string, ShapedProperty])[];

/** An object of these properties. */
export function objectShape(
  properties: Readonly<Record<string, ShapedProperty>>,
  beside: Beside = {},
): Shape {
  const { extra, pattern, parts = [], condition = [] } = beside;
  const sent = (view: View): Properties =>
    Object.entries(properties).filter(
      ([, { mark }]) => view === "published" || mark !== unsent[view.direction],
    );
  const others = [extra, pattern].filter((shape) => shape !== undefined);
  const own = Object.values(properties).map(({ shape }) => shape);
  return {
    schema: (view) => objectSchema(sent(view), beside, view),
    payload: (direction) => objectPayload(sent({ direction, isClosed: true }), beside, direction),
    components: (view) => componentsOf([...own, ...others, ...parts, ...condition], view),
  };
}

function objectSchema(properties: Properties, beside: Beside, view: View): JsonObject {
  const { isTyped = true, extra, pattern, parts = [], condition } = beside;
  const members = properties.map(([name, { shape, mark }]) => {
    const schema = shape.schema(view);
    const isMarked = view === "published" && mark !== undefined;
    return [name, isMarked ? { allOf: [schema], [mark]: true } : schema] as const;
  });
  const required = properties.flatMap(([name, { isRequired }]) => (isRequired ? [name] : []));
  const isClosed = view !== "published" && view.isClosed;
  const inner = parts.map((part) =>
    part.schema(view === "published" ? view : { ...view, isClosed: false }),
  );
  return {
    ...(isTyped || isClosed ? { type: "object" } : {}),
    properties: Object.fromEntries(members),
    // Composed objects have `required` in a separate schema.
    ...(inner.length === 0 ? { required } : { allOf: [...inner, { required }] }),
    ...(pattern === undefined ? {} : { patternProperties: { "^x-": pattern.schema(view) } }),
    ...(extra === undefined ? {} : { additionalProperties: extra.schema(view) }),
    ...(condition === undefined ? {} : conditionSchema(condition, view)),
    ...(isClosed && extra === undefined ? { unevaluatedProperties: false } : {}),
  };
}

function conditionSchema([then, otherwise]: readonly [Shape, Shape], view: View): JsonObject {
  return {
    if: { required: ["c"] },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    then: { properties: { held: then.schema(view) } },
    else: { properties: { lacked: otherwise.schema(view) } },
  };
}

function objectPayload(
  properties: Properties,
  { isTyped = true, extra, pattern, parts = [], condition }: Beside,
  direction: Direction,
): fc.Arbitrary<JsonValue> {
  const shapes: Record<string, Shape | undefined> = {
    ...Object.fromEntries(properties.map(([name, { shape }]) => [name, shape])),
    ...{ extra, "x-1": pattern, held: condition?.[0], lacked: condition?.[1] },
  };
  const members = Object.entries(shapes).flatMap(([name, shape]) =>
    shape === undefined ? [] : [[name, shape.payload(direction)] as const],
  );
  const own: Record<string, fc.Arbitrary<JsonValue>> = Object.fromEntries(members);
  const record = fc.record(own, { requiredKeys: [], noNullPrototype: true });
  const whole = fc
    .tuple(record, ...parts.map((part) => part.payload(direction)))
    .map((payloads): JsonValue => Object.assign({}, ...payloads.toReversed()));
  return isTyped ? whole : fc.oneof({ weight: 3, arbitrary: whole }, fc.constantFrom(null, 1, []));
}
