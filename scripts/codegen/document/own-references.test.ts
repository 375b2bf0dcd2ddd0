import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { JsonObject, JsonSchema, JsonValue } from "../../json/json-value.ts";
import { responseDocument } from "../testing/response-document.ts";
import { generateTypes } from "../types/generate-types.ts";
import { ownReferences } from "./own-references.ts";

/** A document whose one answer is a text, with more beside its schema. */
function answering(more: JsonObject): JsonObject {
  const content = { "application/json": { schema: { type: "string" }, ...more } };
  const get = { operationId: "a", responses: { "200": { description: "Done.", content } } };
  return { ...responseDocument([]), paths: { "/a": { get } } };
}

describe("types of a document that holds what only looks like a reference", () => {
  it.each<[string, JsonObject]>([
    [
      "an example with an address",
      answering({ example: { schema: { $ref: "https://a.test/s" } } }),
    ],
    ["an example with a pointer", answering({ example: { $ref: "#/nowhere" } })],
    ["a named example", answering({ examples: { a: { value: [{ $ref: "#/nowhere" }] } } })],
    ["an extension", responseDocument([{ type: "string", "x-a": { $ref: "#/nowhere" } }])],
    ["a default", responseDocument([{ type: "string", default: { $ref: "x" } }])],
  ])("are those of the document without it: %s", async (_, document) => {
    expect(await generateTypes(document)).toContain('"application/json": string;');
  });

  it("hold such a constant as it is", async () => {
    const types = await generateTypes(responseDocument([{ const: { $ref: "https://a.test" } }]));
    expect(types).toContain('$ref: "https://a.test";');
  });

  it("are refused at the place of a reference that leads out", async () => {
    const document = responseDocument([true], { A: { items: { $ref: "a.json" } } });
    await expect(generateTypes(document)).rejects.toMatchObject({
      name: "CodegenError",
      pointer: "/components/schemas/A/items",
      message: expect.stringContaining('"a.json" refers to another document'),
    });
  });

  it("know the members that a discriminator names without a pointer, and pass over those that are nowhere", async () => {
    const member = (name: string) => ({ type: "object", title: name, properties: { k: true } });
    const schemas = { cat: member("cat"), "a/dog": member("dog") };
    const oneOf = Object.keys(schemas).map((name) => ({
      $ref: `#/components/schemas/${name.replace("/", "~1")}`,
    }));
    const typesFor = (mapping: JsonObject) =>
      generateTypes(
        responseDocument([{ oneOf, discriminator: { propertyName: "k", mapping } }], schemas),
      );
    const [cat, dog] = oneOf.map(({ $ref }) => $ref);
    const types = await typesFor({ c: cat ?? "", d: dog ?? "" });
    expect(types).toContain('k?: "c";');
    expect(await typesFor({ c: "cat", d: "a/dog", e: "nowhere", f: "no/where" })).toBe(types);
  });

  it("lose no example that refers to nothing", () => {
    const document = answering({
      example: { a: 1 },
      examples: { $ref: { value: 1 }, b: { $ref: "#/components/examples/B" } },
    });
    expect(ownReferences(document)).toEqual(document);
  });
});

describe("what is read while types are generated", () => {
  const asked: (string | undefined)[] = [];
  const server = createServer(({ url }, response) => {
    asked.push(url);
    response.end('{"type":"string"}');
  });
  let address = "";

  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    // A server that listens on a port has an address of that form.
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });

  afterAll(() => new Promise((resolve) => server.close(resolve)));

  it.each<[string, (address: string) => JsonObject]>([
    ["an example kept elsewhere", (at) => answering({ examples: { a: { externalValue: at } } })],
    ["an extension", (at) => answering({ "x-a": { externalValue: at } })],
    ["a discriminator", (at) => responseDocument([choice({ a: at })])],
    ["a kind called $ref", (at) => responseDocument([choice({ $ref: at })])],
    ["a scope called $ref", (at) => scoped({ $ref: at })],
    ["a scope called externalValue", (at) => scoped({ externalValue: at })],
  ])("is not what %s names", async (_, documentOf) => {
    asked.length = 0;
    await generateTypes(documentOf(address));
    expect(asked).toEqual([]);
  });

  it("is not a file that a discriminator names either", async () => {
    const types = await generateTypes(responseDocument([choice({ a: "./no-such-file.json" })]));
    expect(types).toContain("kind: string;");
  });
});

function choice(mapping: JsonObject): JsonSchema {
  const properties = { kind: { type: "string" } };
  return {
    type: "object",
    required: ["kind"],
    properties,
    discriminator: { propertyName: "kind", mapping },
  };
}

function scoped(scopes: JsonValue): JsonObject {
  const flows = { clientCredentials: { tokenUrl: "https://a.test/token", scopes } };
  const securitySchemes = { oauth: { type: "oauth2", flows } };
  return { ...answering({}), components: { securitySchemes } };
}
