import { describe, expect, it } from "vitest";
import type { JsonSchema, JsonValue } from "../../../json/json-value.ts";
import type { Kind } from "../../normalize.ts";
import { target } from "./members-of.ts";
import { statedBy, valuesBy } from "./stated-by.ts";
import { factsOver, openChoice, type TermFacts } from "./term-facts.ts";

const text = { type: "string" };
const whole = { type: "integer" };
const none = { type: "null" };
const components = {
  Text: text,
  Alias: { $ref: "#/components/Text" },
  Circle: { $ref: "#/components/Circle" },
  Choice: { anyOf: [text, { $ref: "#/components/Choice" }] },
  Both: { anyOf: [{ $ref: "#/components/Choice" }, none] },
};

const sides = (schema: JsonSchema) => [{ schema, components }, { schema: true }] as const;

function factsOf(schema: JsonSchema, only?: readonly Kind[]): TermFacts {
  const term = { atoms: [{ side: 0, pointer: "/schema", schema }], depth: 0 } as const;
  return factsOver(sides(schema))(only === undefined ? term : { ...term, only });
}

const pointersOf = (facts: TermFacts): readonly string[] =>
  facts.members.map(({ pointer }) => pointer);

describe("the facts about a schema's payloads", () => {
  it.each<[string, JsonSchema, readonly string[]]>([
    ["the schema itself", text, []],
    [
      "the targets of its references",
      { $ref: "#/components/Alias" },
      ["/components/Alias", "/components/Text"],
    ],
    ["a reference to itself, only once", { $ref: "#/components/Circle" }, ["/components/Circle"]],
    ["no dangling reference", { $ref: "#/components/Gone" }, []],
    [
      "the branches of an allOf, in order",
      { allOf: [text, whole] },
      ["/schema/allOf/0", "/schema/allOf/1"],
    ],
    [
      "nested branches",
      { allOf: [{ allOf: [text] }, whole] },
      ["/schema/allOf/0", "/schema/allOf/0/allOf/0", "/schema/allOf/1"],
    ],
    ["the only branch of an anyOf", { anyOf: [text] }, ["/schema/anyOf/0"]],
    ["the only branch of a oneOf", { oneOf: [text] }, ["/schema/oneOf/0"]],
    ["no branch of several alternatives", { anyOf: [text, whole], oneOf: [text, none] }, []],
    [
      "a reference, branches and an only branch together",
      { $ref: "#/components/Text", allOf: [whole], anyOf: [none] },
      ["/schema/allOf/0", "/schema/anyOf/0", "/components/Text"],
    ],
  ])("come from %s", (_, schema, pointers) => {
    expect(pointersOf(factsOf(schema))).toEqual(["/schema", ...pointers]);
  });

  it.each<[string, JsonSchema, readonly Kind[]]>([
    ["those of the schema itself", { type: ["string", "null"] }, ["string", "null"]],
    [
      "those that all branches of an allOf accept",
      { allOf: [{ type: ["string", "null"] }, { type: ["null", "integer"] }] },
      ["null"],
    ],
    ["those of its alternatives", { anyOf: [text, none] }, ["string", "null"]],
    [
      "those of its alternatives that it accepts itself",
      { type: ["string", "integer"], oneOf: [text, none] },
      ["string"],
    ],
    [
      "those of alternatives of both keywords",
      { anyOf: [text, none], oneOf: [text, whole] },
      ["string"],
    ],
    [
      "those of alternatives by reference",
      { anyOf: [{ $ref: "#/components/Alias" }, whole] },
      ["string", "integer"],
    ],
    [
      "those of alternatives of alternatives",
      { anyOf: [{ anyOf: [text, whole] }, none] },
      ["string", "integer", "null"],
    ],
    [
      "those that all branches in an alternative accept",
      { anyOf: [{ allOf: [{ type: ["string", "null"] }, text] }, whole] },
      ["string", "integer"],
    ],
    [
      "all, if an alternative refers to itself",
      { $ref: "#/components/Choice" },
      ["object", "array", "string", "integer", "fraction", "boolean", "null"],
    ],
    ["none", { allOf: [text, whole] }, []],
  ])("contain the types: %s", (_, schema, kinds) => {
    expect([...factsOf(schema).kinds]).toEqual(kinds);
  });

  it("contain only the given types", () => {
    expect([...factsOf({ type: ["string", "null"] }, ["null", "integer"]).kinds]).toEqual(["null"]);
  });

  it.each<[string, JsonSchema, readonly JsonValue[] | undefined]>([
    ["no values without an enum", text, undefined],
    ["the values of an enum", { enum: ["b", "a"] }, ["b", "a"]],
    [
      "the values in all enums",
      { enum: [{ a: 1, b: 2 }, 1, 2], allOf: [{ enum: [2, { b: 2, a: 1 }] }, text] },
      [{ a: 1, b: 2 }, 2],
    ],
    [
      "no value that one enum of three lacks",
      { enum: [1, 2], allOf: [{ enum: [1, 2] }, { enum: [2, 3] }] },
      [2],
    ],
  ])("contain %s", (_, schema, values) => {
    expect(factsOf(schema).values).toEqual(values);
  });

  it("keep the depth of each term with the same schemas", () => {
    const facts = factsOver(sides(text));
    const atoms = [{ side: 0, pointer: "/schema", schema: text }] as const;
    expect(facts({ atoms, depth: 1 }).term.depth).toBe(1);
    expect(facts({ atoms, depth: 2 }).term.depth).toBe(2);
  });

  it.each<[string, JsonSchema, readonly string[] | undefined]>([
    ["none without alternatives", text, undefined],
    ["none with one alternative", { anyOf: [text] }, undefined],
    [
      "the first of two",
      { anyOf: [text, none], oneOf: [whole, none] },
      ["/schema/anyOf/0", "/schema/anyOf/1"],
    ],
    [
      "that of an allOf branch",
      { allOf: [{ oneOf: [whole, none] }] },
      ["/schema/allOf/0/oneOf/0", "/schema/allOf/0/oneOf/1"],
    ],
  ])("have an open choice: %s", (_, schema, pointers) => {
    expect(openChoice(factsOf(schema))?.map(({ pointer }) => pointer)).toEqual(pointers);
  });

  it("have no open choice where a branch is settled", () => {
    const schema = { anyOf: [text, none], oneOf: [whole, none] };
    const atoms = ["/schema", "/schema/anyOf/1"].map((pointer) => ({
      side: 0 as const,
      pointer,
      schema: pointer === "/schema" ? schema : none,
    }));
    const facts = factsOver(sides(schema))({ atoms, depth: 0 });
    expect(openChoice(facts)?.map(({ pointer }) => pointer)).toEqual([
      "/schema/oneOf/0",
      "/schema/oneOf/1",
    ]);
  });

  it("contain a keyword's values from every branch", () => {
    const facts = factsOf({ items: text, allOf: [{ items: whole, minItems: 1 }, { minItems: 2 }] });
    expect(statedBy(facts, "items").map(({ pointer }) => pointer)).toEqual([
      "/schema/items",
      "/schema/allOf/0/items",
    ]);
    expect(valuesBy(facts, "minItems")).toEqual([1, 2]);
  });

  it("ignore keywords for types that a branch does not accept", () => {
    const facts = factsOf({ type: "string", items: text, minItems: 1 });
    expect(statedBy(facts, "items")).toEqual([]);
    expect(valuesBy(facts, "minItems")).toEqual([]);
  });
});

describe("the target of a reference", () => {
  const at = (schema: JsonSchema) => target(sides(schema), { side: 0, pointer: "/schema", schema });

  it("is the schema that it refers to, on the same side", () => {
    expect(at({ $ref: "#/components/Alias" })).toEqual({
      side: 0,
      pointer: "/components/Alias",
      schema: components.Alias,
    });
  });

  it.each<[string, JsonSchema]>([
    ["no reference", text],
    ["a dangling reference", { $ref: "#/components/Gone" }],
    ["a reference out of the document", { $ref: "other.json" }],
  ])("is missing for %s", (_, schema) => {
    expect(at(schema)).toBe(undefined);
  });
});
