import { describe, expect, it } from "vitest";
import type { JsonObject, JsonSchema } from "../../json/json-value.ts";
import { errorsIn, exchange, ref } from "../testing/exchange.ts";
import { responseDocument } from "../testing/response-document.ts";
import { generateTypes } from "./generate-types.ts";

function list(name: string): JsonObject {
  return { type: "array", items: ref(name) };
}

const same =
  "type Same<A, B> = (<X>() => X extends A ? 1 : 2) extends (<X>() => X extends B ? 1 : 2) ? true : false;\n";

describe("generated types", () => {
  it("are plain interfaces with open enums", async () => {
    const schemas = {
      BookList: { type: "object", required: ["data"], properties: { data: list("Book") } },
      Book: {
        type: "object",
        required: ["genre", "lent"],
        properties: {
          genre: ref("Genre"),
          lent: { type: "boolean" },
          pages: { type: "integer" },
        },
      },
      Genre: { type: "string", enum: ["novel", "poems"] },
    };
    const program = `${same}
      export const open: Same<T.Genre, T.KnownGenre | (string & {})> = true;
      export const count: Same<T.Book["pages"], number | undefined> = true;
      export const listed: Same<T.BookList["data"], T.Book[]> = true;
      export const body: Same<T.operations["exchange"]["responses"][200]["content"]["application/json"], T.BookList> = true;
      export const unknown: T.Genre = "a value of next year";
      export const required: Same<T.Book["lent"], boolean> = true;`;
    expect(await errorsIn(exchange({}, ref("BookList"), schemas), program)).toEqual([]);
  });

  it("keep const closed", async () => {
    const document = exchange({}, ref("A"), {
      A: { type: "object", required: ["k"], properties: { k: { const: "x" } } },
    });
    expect(
      await errorsIn(document, `${same}export const closed: Same<T.A["k"], "x"> = true;`),
    ).toEqual([]);
  });

  it("close the enums that the client sends, with a copy if the server sends them too", async () => {
    const schemas = {
      Purpose: { enum: ["a", "b"] },
      Upload: { type: "object", required: ["purpose"], properties: { purpose: ref("Purpose") } },
      Sort: { type: "string", enum: ["x"] },
      Plain: { type: "object", properties: { n: { type: "integer" } } },
    };
    const request = {
      allOf: [ref("Upload"), { properties: { sort: ref("Sort"), plain: ref("Plain") } }],
    };
    const response = { anyOf: [ref("Upload"), ref("Plain")] };
    const program = `${same}
      export const open: Same<T.Purpose, T.KnownPurpose | (string & {})> = true;
      export const closed: Same<T.PurposeInput, "a" | "b"> = true;
      export const sent: Same<T.UploadInput["purpose"], T.PurposeInput> = true;
      export const received: Same<T.Upload["purpose"], T.Purpose> = true;
      export const onlySent: Same<T.Sort, "x"> = true;
      export const parameter: Same<T.paths["/exchange"]["post"]["parameters"]["query"], { sort?: "up" | "down" } | undefined> = true;`;
    const document = exchange(request, response, schemas);
    expect(await errorsIn(document, program)).toEqual([]);
    expect(await generateTypes(document)).not.toContain("PlainInput");
  });

  it("close or open the enums that a $ref refers to inside a component", async () => {
    const inside = (name: string) => ({ $ref: `#/components/schemas/${name}/properties/k` });
    const holder = { type: "object", required: ["k"], properties: { k: { enum: ["a", "b"] } } };
    const schemas = { "Both~1": holder, Sent: holder, Received: holder };
    const sent = { allOf: [inside("Both~01"), inside("Sent")] };
    const document = exchange(sent, { anyOf: [inside("Both~01"), inside("Received")] }, schemas);
    const program = `${same}
      type Body = T.operations["exchange"]["requestBody"];
      export const sent: Same<NonNullable<Body>["content"]["application/json"], T.Both1KInput & T.SentK> = true;
      export const both: Same<T.Both1KInput, "a" | "b"> = true;
      export const onlySent: Same<T.SentK, "a" | "b"> = true;
      export const open: Same<T.Both1["k"], T.KnownBoth1K | (string & {})> = true;
      export const received: Same<T.Received["k"], T.ReceivedK> = true;`;
    expect(await errorsIn(document, program)).toEqual([]);
  });

  it("open only the enums of responses, whatever their names", async () => {
    const content = (schema: JsonSchema) => ({ content: { "application/json": { schema } } });
    const answer = { description: "Done.", ...content({ type: "string", enum: ["a"] }) };
    const document = {
      ...exchange({}, {}, {}),
      paths: {
        "/exchange": {
          post: {
            operationId: "exchange",
            requestBody: { $ref: "#/components/requestBodies/default" },
            responses: { "200": { $ref: "#/components/responses/example" }, default: answer },
          },
        },
      },
      components: {
        responses: { example: answer, schema: answer, schemas: answer },
        requestBodies: { default: content({ type: "string", enum: ["a"] }) },
      },
    };
    const program = `${same}
      type Body = { content: { "application/json": unknown } };
      type Of<B extends Body> = B["content"]["application/json"];
      type Open = "a" | (string & {});
      type Responses = T.components["responses"];
      export const fallback: Same<Of<T.operations["exchange"]["responses"]["default"]>, Open> = true;
      export const example: Same<Of<Responses["example"]>, Open> = true;
      export const schema: Same<Of<Responses["schema"]>, Open> = true;
      export const schemas: Same<Of<Responses["schemas"]>, Open> = true;
      export const request: Same<Of<T.components["requestBodies"]["default"]>, "a"> = true;`;
    expect(await errorsIn(document, program)).toEqual([]);
  });

  it("list the values of each named open enum of strings", async () => {
    const types = await generateTypes(
      exchange({}, ref("file-kind"), { "file-kind": { enum: ['a"b', "c"] } }),
    );
    expect(types).toContain(
      'export const fileKindValues: readonly KnownFileKind[] = ["a\\"b", "c"];',
    );
  });

  it("keep descriptions and constraints beside a $ref", async () => {
    const schemas = {
      Base: { type: "object", properties: { a: { type: "string" } } },
      More: {
        ...ref("Base"),
        type: "object",
        required: ["b"],
        properties: { b: { type: "integer" } },
      },
      Holder: {
        type: "object",
        required: ["held"],
        properties: { held: { ...ref("Base"), description: "Held words." } },
      },
    };
    const document = exchange({}, { allOf: [ref("More"), ref("Holder")] }, schemas);
    const program = `${same}
      export const a: Same<T.More["a"], string | undefined> = true;
      export const b: Same<T.More["b"], number> = true;
      export const held: Same<T.Holder["held"], T.Base> = true;`;
    expect(await errorsIn(document, program)).toEqual([]);
    expect(await generateTypes(document)).toContain("@description Held words.");
  });

  it("do not make a property required because it has a default", async () => {
    const schema = { type: "object", properties: { n: { type: "integer", default: 1 } } };
    const program = `${same}export const n: Same<T.A["n"], number | undefined> = true;`;
    expect(await errorsIn(exchange({}, ref("A"), { A: schema }), program)).toEqual([]);
  });

  it("keep the values of nullable, numeric and mixed enums", async () => {
    const schemas = {
      Mixed: { enum: ["a", 1, null, true] },
      Nullable: { type: ["string", "null"], enum: ["a", null] },
      Objects: { enum: [{ a: 1 }, ["b"]] },
      Nothing: { const: null },
    };
    const program = `${same}
      export const mixed: Same<T.Mixed, "a" | 1 | null | true | (string & {}) | (number & {})> = true;
      export const nullable: Same<T.Nullable, "a" | null | (string & {})> = true;
      export const objects: Same<T.Objects, { a: 1 } | ["b"]> = true;
      export const nothing: Same<T.Nothing, null> = true;`;
    const response = { type: "array", items: { anyOf: Object.keys(schemas).map(ref) } };
    expect(await errorsIn(exchange({}, response, schemas), program)).toEqual([]);
  });

  it("compile for names that are not identifiers, that collide, or that TypeScript uses", async () => {
    const names = [
      "File-List.v2",
      "FileListV2",
      "file_list",
      "paths",
      "Record",
      "Array",
      "1st",
      "ünïcode",
      "KnownFile",
      "File",
    ];
    const schemas = Object.fromEntries(names.map((name, index) => [name, { enum: [`v${index}`] }]));
    const response = { anyOf: names.map(ref) };
    expect(
      await errorsIn(
        exchange({}, response, schemas),
        "export type A = T.FileListV2 | T.FileListV2_2;",
      ),
    ).toEqual([]);
  });

  it("compile for recursive schemas, discriminated unions, tuples and other kinds of schemas", async () => {
    const kind = (name: string, more: JsonObject) => ({
      type: "object",
      required: ["kind"],
      properties: { kind: { type: "string", enum: [name] }, ...more },
    });
    const schemas = {
      Tree: { type: "object", properties: { children: { type: "array", items: ref("Tree") } } },
      Json: { anyOf: [{ type: "string" }, { type: "array", items: ref("Json") }] },
      Cat: kind("cat", { owner: ref("Pet") }),
      Dog: kind("dog", { barks: true, never: false }),
      Pet: {
        oneOf: [ref("Cat"), ref("Dog")],
        discriminator: {
          propertyName: "kind",
          mapping: { cat: "#/components/schemas/Cat", dog: "#/components/schemas/Dog" },
        },
      },
      Either: {
        type: "object",
        properties: { a: { type: "string" } },
        anyOf: [{ required: ["a"] }, { required: ["b"] }],
      },
      Tuple: { type: "array", prefixItems: [{ type: "string" }, { type: "integer" }] },
      Deep: {
        type: "object",
        properties: { inner: { $ref: "#/components/schemas/Tree/properties/children" } },
      },
    };
    const document = exchange({}, { anyOf: Object.keys(schemas).map(ref) }, schemas);
    const program = `${same}
      export const either: Same<T.Either["a"], string | undefined> = true;
      export const kinds = (pet: T.Pet): string => pet.kind;
      export const deep: Same<NonNullable<T.Deep["inner"]>, T.Tree[]> = true;`;
    expect(await errorsIn(document, program)).toEqual([]);
  });

  it("have properties that are called like what every object inherits", async () => {
    const team = {
      type: "object",
      required: ["constructor"],
      properties: {
        constructor: { ...ref("Team"), description: "The maker." },
        valueOf: { type: "object", properties: { team: ref("Team") } },
      },
    };
    const document = exchange({}, ref("Team"), { Team: team });
    const program = `${same}
      export const own: Same<T.Team["constructor"], T.Team> = true;
      export const inside: Same<NonNullable<T.Team["valueOf"]>["team"], T.Team | undefined> = true;`;
    expect(await errorsIn(document, program)).toEqual([]);
    expect(await generateTypes(document)).toContain("The maker.");
  });

  it("are rejected if a $ref refers to a file or URL, which is never read", async () => {
    const document = responseDocument([{ $ref: "http://127.0.0.1:9/schema.json" }]);
    await expect(generateTypes(document)).rejects.toThrow("refers to another document");
  });

  it("are rejected if openapi-typescript rejects the document", async () => {
    const document = { ...responseDocument([true]), openapi: "2.0" };
    await expect(generateTypes(document)).rejects.toMatchObject({ name: "CodegenError" });
  });
});
