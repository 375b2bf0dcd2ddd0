import { describe, expect, it } from "vitest";
import type { JsonObject, JsonValue } from "../../json/json-value.ts";
import { errorsIn, exchange, ref, refusedBodies, refusedLiterals } from "../testing/exchange.ts";

interface Row {
  /** The schema of the request and of the response. */
  readonly schema: JsonObject;
  readonly schemas: JsonObject;
  readonly written: readonly JsonValue[];
  readonly refused: readonly JsonValue[];
}

const text = { type: "string" };

/** A member with a tag, and a required property of its own. */
function member(tag: JsonObject, own: string): JsonObject {
  return { type: "object", required: ["kind", own], properties: { kind: tag, [own]: text } };
}

const union = (members: readonly string[], mapping?: JsonObject): JsonObject => ({
  oneOf: members.map(ref),
  discriminator: { propertyName: "kind", ...(mapping === undefined ? {} : { mapping }) },
});

const plain = { Cat: member(text, "purrs"), Dog: member(text, "barks") };
const cat = (kind: string) => ({ kind, purrs: "x" });
const dog = (kind: string) => ({ kind, barks: "x" });

describe("the tag of a member", () => {
  it.each<[string, Row]>([
    [
      "has the values of its own enum or const, whatever the component's name",
      {
        schema: union(["Cat", "Dog"]),
        schemas: {
          Cat: member({ ...text, enum: ["a_cat"] }, "purrs"),
          Dog: member({ const: "a_dog" }, "barks"),
        },
        written: [cat("a_cat"), dog("a_dog")],
        refused: [cat("Cat"), cat("a_dog"), dog("Dog")],
      },
    ],
    [
      "comes from a nested union that has its own discriminator",
      {
        schema: {
          oneOf: [ref("Pet"), ref("Bird")],
          discriminator: { propertyName: "kind", mapping: { cat: "Pet" } },
        },
        schemas: {
          Pet: union(["Cat", "Dog"], { cat: "Cat" }),
          Cat: plain.Cat,
          Dog: member({ const: "a_dog" }, "barks"),
          Bird: member(text, "sings"),
        },
        written: [cat("cat"), dog("a_dog"), { kind: "Bird", sings: "x" }],
        refused: [cat("Pet"), cat("a_dog"), dog("Dog")],
      },
    ],
    [
      "has the values of its own enum even if the mapping differs",
      {
        schema: union(["Cat", "Dog"], { mapped: "Cat" }),
        schemas: { ...plain, Cat: member({ enum: ["a", "b"] }, "purrs") },
        written: [cat("a"), cat("b"), dog("Dog")],
        refused: [cat("mapped"), dog("a")],
      },
    ],
    [
      "has the values of a component",
      {
        schema: union(["Cat", "Dog"]),
        schemas: { ...plain, Cat: member(ref("CatKind"), "purrs"), CatKind: { enum: ["a", "b"] } },
        written: [cat("a"), cat("b")],
        refused: [cat("Cat")],
      },
    ],
    [
      "has the component's name if it is any string",
      {
        schema: union(["Cat", "Dog"]),
        schemas: plain,
        written: [cat("Cat"), dog("Dog")],
        refused: [cat("Dog")],
      },
    ],
    [
      "has every value that the mapping gives it, by name or reference, or else its name",
      {
        schema: union(["Cat", "Dog", "Bird"], {
          cat: "#/components/schemas/Cat",
          kitten: "Cat",
          gone: "#/components/schemas/Gone",
          dog: "Dog",
        }),
        schemas: { ...plain, Bird: member(text, "sings") },
        written: [cat("cat"), cat("kitten"), dog("dog"), { kind: "Bird", sings: "x" }],
        refused: [cat("Cat"), cat("dog"), dog("Dog"), cat("gone")],
      },
    ],
    [
      "does not need to be a string",
      {
        schema: union(["Cat", "Dog"], { "1": "Cat" }),
        schemas: { Cat: member({ type: "integer" }, "purrs"), Dog: member({ const: 2 }, "barks") },
        written: [
          { kind: 1, purrs: "x" },
          { kind: 2, barks: "x" },
        ],
        refused: [cat("1"), { kind: 3, barks: "x" }],
      },
    ],
    [
      "is that of the members of a nested union",
      {
        schema: union(["Pet", "Bird"], { bird: "Bird", cat: "Cat", dog: "Dog" }),
        schemas: {
          ...plain,
          Pet: { anyOf: [ref("Cat"), ref("Dog")] },
          Bird: member(text, "sings"),
        },
        written: [cat("cat"), dog("dog"), { kind: "bird", sings: "x" }],
        refused: [cat("dog"), cat("bird")],
      },
    ],
    [
      "is closed in members without a name",
      {
        schema: {
          anyOf: [
            member({ enum: ["cat"] }, "purrs"),
            member({ enum: ["dog"] }, "barks"),
            { type: "null" },
          ],
          discriminator: { propertyName: "kind" },
        },
        schemas: {},
        written: [cat("cat"), dog("dog"), null],
        refused: [cat("dog"), dog("bird")],
      },
    ],
    [
      "is found in a base that the members share",
      {
        schema: union(["Cat", "Dog"], { cat: "Cat", dog: "Dog" }),
        schemas: {
          Base: {
            type: "object",
            required: ["kind"],
            properties: { kind: { enum: ["cat", "dog"] } },
          },
          Cat: { allOf: [ref("Base"), { type: "object", properties: { purrs: text } }] },
          Dog: { allOf: [ref("Base"), { type: "object", properties: { barks: text } }] },
        },
        written: [cat("cat"), dog("dog")],
        refused: [cat("dog"), { purrs: "x" }],
      },
    ],
    [
      "comes from a base with a discriminator that members extend",
      {
        schema: { anyOf: [ref("Cat"), ref("Puppy")] },
        schemas: {
          Pet: {
            type: "object",
            required: ["kind"],
            properties: { kind: text },
            discriminator: { propertyName: "kind", mapping: { cat: "Cat" } },
          },
          Cat: { allOf: [ref("Pet"), { type: "object", properties: { purrs: text } }] },
          Dog: { allOf: [ref("Pet"), { type: "object", properties: { barks: text } }] },
          Puppy: { allOf: [ref("Dog"), { type: "object", properties: { sleeps: text } }] },
        },
        written: [cat("cat"), { kind: "Puppy", sleeps: "x", barks: "x" }],
        refused: [cat("Cat"), { kind: "Dog", sleeps: "x" }],
      },
    ],
    [
      "is kept if an allOf extends the union",
      {
        schema: { allOf: [ref("Pet"), { type: "object", properties: { id: text } }] },
        schemas: { ...plain, Pet: union(["Cat", "Dog"], { cat: "Cat", dog: "Dog" }) },
        written: [{ ...cat("cat"), id: "x" }, dog("dog")],
        refused: [{ ...cat("dog"), id: "x" }],
      },
    ],
  ])("%s", async (_, { schema, schemas, written, refused }) => {
    const document = exchange(schema, schema, schemas);
    expect(await refusedBodies(document, [...written, ...refused])).toEqual({
      request: refused,
      response: refused,
    });
  });
});

describe("a discriminated union", () => {
  it("is narrowed by its tag, in both directions, even if it is copied", async () => {
    const mood = { enum: ["calm", "wild"] };
    const animal = (own: string) => ({
      ...member(text, own),
      properties: { kind: text, [own]: mood },
    });
    const schemas = {
      Cat: animal("purrs"),
      Dog: animal("barks"),
      Pet: union(["Cat", "Dog"], { cat: "Cat", dog: "Dog" }),
    };
    const program = `
      export const heard = (pet: T.Pet): string => pet.kind === "cat" ? pet.purrs : pet.barks;
      export const sent = (pet: T.PetInput): string => pet.kind === "cat" ? pet.purrs : pet.barks;
      export const calm: T.PetInput = { kind: "cat", purrs: "calm" };`;
    expect(await errorsIn(exchange(ref("Pet"), ref("Pet"), schemas), program)).toEqual([]);
  });

  it("has its own tag for a member, even if a second union uses a different one", async () => {
    const schemas = {
      ...plain,
      Pet: union(["Cat", "Dog"], { cat: "Cat", dog: "Dog" }),
      Beast: union(["Cat"], { feline: "Cat" }),
    };
    const document = exchange({ anyOf: [ref("Pet"), ref("Beast")] }, true, schemas);
    const cats = [cat("cat"), cat("feline"), cat("Cat")];
    expect(await refusedLiterals(document, "T.Pet", cats)).toEqual([cat("feline"), cat("Cat")]);
    expect(await refusedLiterals(document, "T.Beast", cats)).toEqual([cat("cat"), cat("Cat")]);
    expect(await refusedLiterals(document, "T.Cat", cats)).toEqual([cat("Cat")]);
  });
});
