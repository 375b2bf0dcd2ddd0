import { describe, expect, it } from "vitest";
import type { JsonObject } from "../json/json-value.ts";
import { generateValidators } from "./generate-validators.ts";
import { responseBodies } from "./response-bodies.ts";
import { importValidators } from "./testing/import-module.ts";
import { typeErrors } from "./testing/type-errors.ts";

function documentOf(paths: JsonObject, components: JsonObject = {}): JsonObject {
  return { openapi: "3.1.0", info: { title: "Bodies", version: "1" }, paths, components };
}

function answering(responses: JsonObject, operationId?: string): JsonObject {
  return { get: { ...(operationId === undefined ? {} : { operationId }), responses } };
}

function json(schema: JsonObject, mediaType = "application/json"): JsonObject {
  return { description: "Done.", content: { [mediaType]: { schema } } };
}

function namesOf(paths: JsonObject): readonly string[] {
  return responseBodies(documentOf(paths)).map((body) => body.name);
}

const text = { type: "string" };

describe("response bodies", () => {
  it("are named after operationId and status", () => {
    const responses = { "200": json(text), "4XX": json(text), default: json(text) };
    expect(namesOf({ "/a": answering(responses, "listFiles") })).toEqual([
      "listFiles200",
      "listFiles4XX",
      "listFilesDefault",
    ]);
  });

  it("are named after method and path if there is no operationId", () => {
    expect(namesOf({ "/files/{id}/content": answering({ "200": json(text) }) })).toEqual([
      "getFilesIdContent200",
    ]);
  });

  it("get unique identifiers, whatever the operationIds", () => {
    const ids = ["list-files", "list files", "listFiles", "1st", "délete", "***", "class"];
    const paths = Object.fromEntries(
      ids.map((id, index) => [`/${index}`, answering({ "200": json(text) }, id)]),
    );
    const names = namesOf(paths);
    expect(names.slice(0, 4)).toEqual([
      "listFiles200",
      "listFiles200_2",
      "listFiles200_3",
      "_1st200",
    ]);
    expect(new Set(names).size).toBe(ids.length);
    for (const name of names) expect(name).toMatch(/^[A-Za-z_$][\w$]*$/);
  });

  it("are named after method and path if the operationId has no ASCII letters", async () => {
    const responses = { "200": json(text), default: json(text) };
    const paths = { "/files": answering(responses, "ファイル"), "/b": answering(responses, "") };
    const names = ["getFiles200", "getFilesDefault", "getB200", "getBDefault"];
    expect(namesOf(paths)).toEqual(names);
    const { js } = await generateValidators(documentOf(paths));
    expect(Object.keys(await importValidators(js)).toSorted()).toEqual(names.toSorted());
  });

  it("are those of JSON media types only, with or without parameters", () => {
    const content = Object.fromEntries(
      [
        "application/json; charset=utf-8",
        "application/vnd.api+json",
        "APPLICATION/JSON",
        "text/plain",
        "application/jsonl",
        "application/octet-stream",
      ].map((mediaType) => [mediaType, { schema: text }]),
    );
    const bodies = responseBodies(documentOf({ "/a": answering({ "200": { content } }, "a") }));
    expect(bodies.map((body) => [body.name, body.mediaType])).toEqual([
      ["a200", "application/json; charset=utf-8"],
      ["a200_2", "application/vnd.api+json"],
      ["a200_3", "APPLICATION/JSON"],
    ]);
  });

  it("are found behind references to path items and responses, and omitted without a schema", () => {
    const paths = {
      "/a": { $ref: "#/components/pathItems/A" },
      "/b": answering(
        { "200": { $ref: "#/components/responses/B" }, "204": { description: "" } },
        "b",
      ),
      "/c": answering({ "200": { content: { "application/json": {} } } }, "c"),
    };
    const components = {
      pathItems: { A: answering({ "200": json(text) }, "a") },
      responses: { B: json(text) },
    };
    const bodies = responseBodies(documentOf(paths, components));
    expect(bodies.map((body) => [body.name, body.path, body.pointer])).toEqual([
      ["a200", "/a", "/components/pathItems/A/get/responses/200/content/application~1json/schema"],
      ["b200", "/b", "/components/responses/B/content/application~1json/schema"],
    ]);
  });

  it("have declarations that compile, and share the code of equal schemas", async () => {
    const failed = json({ type: "object", properties: { error: { type: "string" } } });
    const responses = { "200": json(text), "400": failed, "500": failed };
    const document = documentOf({ "/a*/b": answering(responses, "a"), "/b": answering({}, "b") });
    const { js, dts } = await generateValidators(document);
    expect(js.match(/typeof v\.error == "string"/g)).toHaveLength(1);
    expect(Object.keys(await importValidators(js))).toEqual(["a200", "a400", "a500"]);
    const program = `import { a200, a400, type Violation } from "./validators.js";
      export const found: readonly Violation[] = [...a200(1, true), ...a400({}, false)];`;
    expect(typeErrors({ "validators.d.ts": dts, "program.ts": program })).toEqual([]);
  });

  it("may be absent", async () => {
    const { js, dts } = await generateValidators(documentOf({}));
    expect(Object.keys(await importValidators(js))).toEqual([]);
    expect(typeErrors({ "validators.d.ts": dts })).toEqual([]);
  });
});
