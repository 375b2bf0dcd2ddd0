import { describe, expect, it } from "vitest";
import type { JsonObject, JsonValue } from "../../json/json-value.ts";
import type { Resolution } from "../../project/read-resolutions.ts";
import { proofTools } from "../../schema/testing/proof-tools.ts";
import { editedDocument } from "../testing/edited-document.ts";
import { documentOf, lateIn2025, pageOf } from "../testing/files-api.ts";
import { keptPage } from "../testing/kept-page.ts";
import { compareSlices } from "./compare-slices.ts";
import { driftOf } from "./drift-of.ts";

const old = documentOf(lateIn2025);
const headers = "/paths/~1files/get/responses/200/headers";
const purposes = (...filePurpose: readonly string[]) => documentOf({ ...lateIn2025, filePurpose });

/** The drift when both pages change from one document to another; by default, the second stays the same. */
function drift(
  list: readonly [JsonObject, JsonObject],
  retrieve: readonly [JsonObject, JsonObject] = [old, old],
  resolutions: readonly Resolution[] = [],
) {
  const file = (document: JsonObject, path: string, name: string) =>
    keptPage(name, pageOf(document, path));
  const pair = (documents: readonly [JsonObject, JsonObject], path: string, name: string) => ({
    kept: file(documents[0], path, name),
    published: file(documents[1], path, name),
  });
  return driftOf(
    [pair(list, "/files", "list.md"), pair(retrieve, "/files/{id}", "retrieve.md")],
    resolutions,
    proofTools,
  );
}

async function told(...args: Parameters<typeof drift>) {
  const { findings, problems } = await drift(...args);
  expect(problems).toEqual([]);
  return findings.map(({ id, source }) => `${id} ${source.before?.file}`);
}

const at = (pointer: string, value: JsonValue, document = old) =>
  editedDocument(document, pointer, () => value);

describe("changed pages", () => {
  it("are each reported as absorbed if the merged document stays the same", async () => {
    const narrow = purposes("fine-tune");
    expect(await told([old, narrow])).toEqual(["absorbed-by-merge list.md"]);
    const wide = documentOf({ ...lateIn2025, filePurpose: [...lateIn2025.filePurpose, "x"] });
    expect(await told([wide, narrow], [wide, wide])).toEqual(["absorbed-by-merge list.md"]);
  });

  it("are reported even if only the order of a list changed", async () => {
    const { findings, isDocumentChanged } = await drift([old, purposes("batch-api", "eval")]);
    expect(isDocumentChanged).toBe(true);
    expect(findings.map(({ id, message }) => [id, message])).toEqual([
      ["description-changed", "The order of `enum` at /components/schemas/FilePurpose changed."],
    ]);
  });

  it("are not absorbed if a response header is new in the merged document", async () => {
    const cost = { "X-Cost": { required: true, schema: { type: "integer" } } };
    const [finding, ...more] = (await drift([old, at(headers, cost)])).findings;
    expect(finding).toMatchObject({
      id: "response-header-added",
      pointer: `${headers}/X-Cost`,
      source: { before: null, after: { file: "list.md", line: expect.any(Number) } },
    });
    expect(more).toEqual([]);
  });

  it("are reported as wording if the merged document changed and no other rule applies", async () => {
    const described = at("/servers/0/description", "Production");
    const { findings, isDocumentChanged } = await drift([old, described], [old, described]);
    expect(isDocumentChanged).toBe(true);
    expect(findings.map(({ id, bump, pointer }) => ({ id, bump, pointer }))).toEqual([
      { id: "description-changed", bump: "patch", pointer: "/servers/0/description" },
    ]);
  });

  it("are reported if only the changes of both together have an effect", async () => {
    // A description that is only in the merged document once no resolution decides.
    const servers = [{ url: "https://api.together.ai/v1" }];
    const moved = at("/servers", [{ ...servers[0], description: "Production" }]);
    const decided: Resolution = {
      pointer: "/servers",
      value: servers,
      because: "the vendor moved",
      source: "resolutions.yaml",
      line: 1,
    };
    const half = at("/servers", servers);
    expect(await told([half, moved], [old, moved], [decided])).toEqual([
      "description-changed undefined",
      "resolution-expired resolutions.yaml",
    ]);
  });
});

describe("changed pages that a finding covers", () => {
  it("are not reported again, even if the finding names only one of them as its source", async () => {
    const fewer = purposes("fine-tune");
    expect(await told([old, fewer], [old, fewer])).toEqual([
      "response-property-enum-value-removed list.md",
    ]);
  });

  it("do not hide the absorbed change of a different page", async () => {
    const narrow = purposes("fine-tune");
    const summary = "/paths/~1files~1{id}/get/summary";
    expect(await told([old, narrow], [old, at(summary, "One file")])).toEqual([
      "description-changed retrieve.md",
      "absorbed-by-merge list.md",
    ]);
  });
});

describe("many changed pages", () => {
  const count = 40;
  const answer = {
    description: "One",
    content: { "application/json": { schema: { $ref: "#/components/schemas/FileResponse" } } },
  };
  const page = (index: number, filePurpose: readonly string[]) => {
    const get = { operationId: `get${index}`, responses: { "200": answer } };
    const document = { ...purposes(...filePurpose), paths: { [`/files/${index}`]: { get } } };
    return keptPage(`${index}.md`, pageOf(document, `/files/${index}`));
  };
  // The first page keeps all purposes, so that the merge absorbs what the others lose.
  const pairs = Array.from({ length: count }, (_, index) => ({
    kept: page(index, lateIn2025.filePurpose),
    published: page(index, index === 0 ? lateIn2025.filePurpose : ["fine-tune"]),
  }));

  it("take a few merges, not one per page", async () => {
    const time = async (run: () => unknown) => {
      await run();
      const start = performance.now();
      await run();
      return performance.now() - start;
    };
    const kept = pairs.flatMap((pair) => pair.kept.slices);
    const published = pairs.flatMap((pair) => pair.published.slices);
    const once = await time(() => compareSlices(kept, published, [], proofTools));
    const all = await time(() => driftOf(pairs, [], proofTools));
    expect((await driftOf(pairs, [], proofTools)).findings).toHaveLength(count - 1);
    expect(all).toBeLessThan(8 * once);
  });
});
