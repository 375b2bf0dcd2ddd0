import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { JsonObject, JsonSchema, JsonValue } from "../../json/json-value.ts";
import { responseDocument } from "../testing/response-document.ts";
import { generateTypes } from "../types/generate-types.ts";
import { ownReferences } from "./own-references.ts";

/** A document with one response, a string, and more fields beside its schema. */
function answering(more: JsonObject): JsonObject {
  const content = { "application/json": { schema: { type: "string" }, ...more } };
  const get = { operationId: "a", responses: { "200": { description: "Done.", content } } };
  return { ...responseDocument([]), paths: { "/a": { get } } };
}

describe("types of a document with values that look like references", () => {
  it.each<[string, JsonObject]>([
    ["an example with a URL", answering({ example: { schema: { $ref: "https://a.test/s" } } })],
    ["an example with a pointer", answering({ example: { $ref: "#/nowhere" } })],
    ["a named example", answering({ examples: { a: { value: [{ $ref: "#/nowhere" }] } } })],
    ["an extension", responseDocument([{ type: "string", "x-a": { $ref: "#/nowhere" } }])],
    ["a default", responseDocument([{ type: "string", default: { $ref: "x" } }])],
  ])("do not change the generated types: %s", async (_, document) => {
    expect(await generateTypes(document)).toContain('"application/json": string;');
  });

  it("include such a constant unchanged", async () => {
    const types = await generateTypes(responseDocument([{ const: { $ref: "https://a.test" } }]));
    expect(types).toContain('$ref: "https://a.test";');
  });

  it("are rejected at the place of a reference to a different document", async () => {
    const document = responseDocument([true], { A: { items: { $ref: "a.json" } } });
    await expect(generateTypes(document)).rejects.toMatchObject({
      name: "CodegenError",
      pointer: "/components/schemas/A/items",
      message: expect.stringContaining('"a.json" refers to another document'),
    });
  });

  it("resolve the component names in a discriminator mapping, and ignore unknown ones", async () => {
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

  it("keep examples that are not references", () => {
    const document = answering({
      example: { a: 1 },
      examples: { $ref: { value: 1 }, b: { $ref: "#/components/examples/B" } },
    });
    expect(ownReferences(document)).toEqual(document);
  });
});

describe("generating types", () => {
  const asked: (string | undefined)[] = [];
  const server = createServer(({ url }, response) => {
    asked.push(url);
    response.end('{"type":"string"}');
  });
  let address = "";

  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    // address() returns an AddressInfo for a server that listens on a port.
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });

  afterAll(() => new Promise((resolve) => server.close(resolve)));

  it.each<[string, (address: string) => JsonObject]>([
    ["an external example", (at) => answering({ examples: { a: { externalValue: at } } })],
    ["an extension", (at) => answering({ "x-a": { externalValue: at } })],
    ["a discriminator", (at) => responseDocument([choice({ a: at })])],
    ["a tag named $ref", (at) => responseDocument([choice({ $ref: at })])],
    ["a scope named $ref", (at) => scoped({ $ref: at })],
    ["a scope named externalValue", (at) => scoped({ externalValue: at })],
  ])("does not fetch the URL in %s", async (_, documentOf) => {
    asked.length = 0;
    await generateTypes(documentOf(address));
    expect(asked).toEqual([]);
  });

  it("does not read a file that a discriminator names", async () => {
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
