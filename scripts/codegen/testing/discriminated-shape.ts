import { createHash } from "node:crypto";
import fc from "fast-check";
import type { JsonObject, JsonValue } from "../../json/json-value.ts";
import { componentsOf, type Meaning, type Shape, type View } from "./shape.ts";

/** How a document discriminates the members of a union by the property `kind`. */
export interface Discrimination {
  readonly keyword: "anyOf" | "oneOf";
  /** How each member declares the property, and what else it requires. */
  readonly members: readonly { readonly tag: "const" | "enum" | "text"; readonly own: Shape }[];
  /** How many of the members the mapping names, in order; undefined without a mapping. */
  readonly mapped: number | undefined;
  /** Whether members extend a base with the property, and whether the base has the discriminator. */
  readonly base: "none" | "plain" | "discriminator";
  /** Whether an `allOf` adds a property to the union. */
  readonly isExtended: boolean;
}

const text = { type: "string" };

/** A union of components that are identified by a property. */
export function discriminatedShape(discrimination: Discrimination): Shape {
  const { members, isExtended } = discrimination;
  const id = idOf(discrimination);
  const names = members.map((_, index) => `${id}M${index}`);
  const tags = names.map((name, index) => tagsOf(discrimination, name, index));
  const payloads = members.map(({ own }, index) => (direction: Meaning["direction"]) => {
    const kind = fc.constantFrom(...(tags[index] ?? []), "other");
    const entries = { kind, [`own${index}`]: own.payload(direction) };
    const record = fc.record(entries, { requiredKeys: [], noNullPrototype: true });
    return fc.tuple(record, fc.constantFrom({}, isExtended ? { id: "x" } : {}));
  });
  return {
    schema: (view) => unionSchema(discrimination, names, view),
    payload: (direction): fc.Arbitrary<JsonValue> =>
      fc
        .oneof(...payloads.map((payload) => payload(direction)))
        .map((parts: readonly object[]): JsonValue => Object.assign({}, ...parts)),
    components: (view) => ({
      ...componentsOf(
        members.map(({ own }) => own),
        view,
      ),
      ...memberSchemas(discrimination, { names, tags, id }, view),
    }),
  };
}

/** The same id for discriminations with the same components. */
function idOf(discrimination: Discrimination): string {
  const members = discrimination.members.map(({ tag, own }) => [tag, own.schema("published")]);
  const text = JSON.stringify({ ...discrimination, members });
  return `U${createHash("sha1").update(text).digest("hex").slice(0, 12)}`;
}

/** The values of the property that identify a member: its own, those of the mapping, or its name. */
function tagsOf(
  { members, mapped = 0 }: Discrimination,
  name: string,
  index: number,
): readonly string[] {
  const tag = members[index]?.tag;
  if (tag === "const") return [`a${index}`];
  if (tag === "enum") return [`a${index}`, `b${index}`];
  return [index < mapped ? `m${index}` : name];
}

function unionSchema(
  discrimination: Discrimination,
  names: readonly string[],
  view: View,
): JsonObject {
  const { keyword, base, isExtended } = discrimination;
  const isStated = view === "published" && base !== "discriminator";
  const union = {
    [keyword]: names.map((name) => ({ $ref: `#/components/schemas/${name}` })),
    ...(isStated ? discriminatorOf(discrimination, names) : {}),
  };
  if (!isExtended) return union;
  const isClosed = view !== "published" && view.isClosed;
  return {
    allOf: [union, { type: "object", properties: { id: text } }],
    ...(isClosed ? { unevaluatedProperties: false } : {}),
  };
}

function discriminatorOf({ mapped }: Discrimination, names: readonly string[]): JsonObject {
  const entries = names
    .slice(0, mapped)
    .map((name, index) => [`m${index}`, `#/components/schemas/${name}`] as const);
  const mapping = mapped === undefined ? {} : { mapping: Object.fromEntries(entries) };
  return { discriminator: { propertyName: "kind", ...mapping } };
}

interface Named {
  readonly id: string;
  readonly names: readonly string[];
  readonly tags: readonly (readonly string[])[];
}

function memberSchemas(
  discrimination: Discrimination,
  { id, names, tags }: Named,
  view: View,
): JsonObject {
  const { members, base, isExtended } = discrimination;
  const isClosed = view !== "published" && view.isClosed;
  const closed = isClosed && !isExtended ? { unevaluatedProperties: false } : {};
  const hasDiscriminator = view === "published" && base === "discriminator";
  const schemas = members.map(({ tag, own }, index): [string, JsonObject] => {
    const [first = ""] = tags[index] ?? [];
    const stated =
      tag === "const" ? { const: first } : tag === "enum" ? { enum: tags[index] ?? [] } : text;
    const kind = isClosed ? { enum: tags[index] ?? [] } : stated;
    const isInherited = base !== "none" && tag === "text" && !isClosed;
    const object = {
      type: "object",
      required: ["kind", `own${index}`],
      properties: { ...(isInherited ? {} : { kind }), [`own${index}`]: own.schema(view) },
    };
    const extending = { allOf: [{ $ref: `#/components/schemas/${id}Base` }, object] };
    return [names[index] ?? "", { ...(base === "none" ? object : extending), ...closed }];
  });
  const baseSchema = {
    type: "object",
    required: ["kind"],
    properties: { kind: text },
    ...(hasDiscriminator ? discriminatorOf(discrimination, names) : {}),
  };
  return {
    ...Object.fromEntries(schemas),
    ...(base === "none" ? {} : { [`${id}Base`]: baseSchema }),
  };
}
