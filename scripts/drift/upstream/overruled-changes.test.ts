import { describe, expect, it } from "vitest";
import type { JsonObject, JsonValue } from "../../json/json-value.ts";
import type { Resolution } from "../../project/read-resolutions.ts";
import { proofTools } from "../../schema/testing/proof-tools.ts";
import { documentOf, lateIn2025, pageOf } from "../testing/files-api.ts";
import { keptPage } from "../testing/kept-page.ts";
import { driftOf } from "./drift-of.ts";

const old = documentOf(lateIn2025);
const [firstMove, secondMove, other] = ["ai", "com", "xyz"].map((domain) => [
  { url: `https://api.together.${domain}/v1` },
]);

const resolution = (pointer: string, value: JsonValue): Resolution => ({
  pointer,
  value,
  because: "the vendor moved",
  source: "openapi/resolutions.yaml",
  line: 5,
});
const servers = resolution("/servers", firstMove ?? null);

/** The page of `GET /files` changes from one document to another; that of `GET /files/{id}` may change too. */
async function drift(
  [before, after]: readonly [JsonObject, JsonObject],
  resolutions: readonly Resolution[],
  retrieve: readonly [JsonObject, JsonObject] = [old, old],
) {
  const file = (document: JsonObject, path: string, name: string) =>
    keptPage(name, pageOf(document, path));
  const found = await driftOf(
    [
      {
        kept: file(before, "/files", "pages/get-files.md"),
        published: file(after, "/files", "https://docs.example/get-files.md"),
      },
      {
        kept: file(retrieve[0], "/files/{id}", "pages/get-files-id.md"),
        published: file(retrieve[1], "/files/{id}", "https://docs.example/get-files-id.md"),
      },
    ],
    resolutions,
    proofTools,
  );
  expect(found.problems).toEqual([]);
  return found.findings;
}

describe("a page's change at the place of a resolution", () => {
  const moved = { ...old, servers: firstMove ?? [] };
  const movedAgain = { ...old, servers: secondMove ?? [] };

  it("is reported with both values and the resolution that still applies", async () => {
    const findings = await drift([moved, movedAgain], [servers]);
    expect(findings).toMatchObject([
      {
        id: "absorbed-by-merge",
        class: "docs",
        level: "info",
        bump: "none",
        pointer: "/servers",
        source: {
          before: { file: "pages/get-files.md", line: expect.any(Number) },
          after: { file: "https://docs.example/get-files.md", line: expect.any(Number) },
        },
        before: firstMove,
        after: secondMove,
        message:
          'The page pages/get-files.md changed /servers from [{"url":"https://api.together.ai/v1"}] to [{"url":"https://api.together.com/v1"}], but the resolution at /servers (because the vendor moved, openapi/resolutions.yaml:5) still applies: check whether it is still right.',
      },
    ]);
  });

  it("is reported in addition to the page's other changes", async () => {
    const retitled = documentOf({ ...lateIn2025, summary: "All of your files" });
    const findings = await drift([moved, { ...retitled, servers: secondMove ?? [] }], [servers]);
    expect(findings.map(({ id, pointer }) => `${id} ${pointer}`)).toEqual([
      "description-changed /paths/~1files/get/summary",
      "absorbed-by-merge /servers",
    ]);
  });

  it("is reported for each page", async () => {
    const retrieve = { ...old, servers: [{ url: "https://files.together.ai/v1" }] };
    const findings = await drift([moved, movedAgain], [servers], [old, retrieve]);
    expect(findings.map(({ source }) => source.before?.file)).toEqual([
      "pages/get-files.md",
      "pages/get-files-id.md",
    ]);
  });

  it("is reported if it is below that place", async () => {
    const described = { ...old, servers: [{ ...firstMove?.[0], description: "Production" }] };
    const findings = await drift([moved, described], [servers]);
    expect(findings).toMatchObject([{ id: "absorbed-by-merge", after: described.servers }]);
  });

  it("is reported if everything around that place is replaced", async () => {
    const pointer = "/components/schemas/FileResponse/properties/object/description";
    const own = documentOf({ ...lateIn2025, object: { type: "string", description: "A word." } });
    const kept = documentOf({ ...lateIn2025, object: { type: "string", description: "A file." } });
    const published = documentOf({
      ...lateIn2025,
      object: { const: "file", description: "Always so." },
    });
    const findings = await drift(
      [kept, published],
      [resolution(pointer, "What it is.")],
      [own, own],
    );
    expect(findings).toMatchObject([
      { id: "absorbed-by-merge", pointer, before: "A file.", after: "Always so." },
    ]);
  });

  it("is not reported as absorbed if the resolution only now applies, or no longer does", async () => {
    const appears = await drift([old, moved], [servers]);
    expect(appears.map(({ id }) => id)).toEqual(["server-url-changed"]);
    const gone = await drift([moved, { ...old, servers: other ?? [] }], [servers]);
    expect(gone.map(({ id }) => id)).toEqual(["server-url-changed", "resolution-expired"]);
  });

  it("is not reported if the page changed only elsewhere", async () => {
    const fewer = documentOf({ ...lateIn2025, filePurpose: ["eval"], server: "https://x.example" });
    const same = documentOf({ ...lateIn2025, server: "https://x.example" });
    const findings = await drift([same, fewer], [servers]);
    expect(findings.filter(({ pointer }) => pointer === "/servers")).toEqual([]);
  });
});
