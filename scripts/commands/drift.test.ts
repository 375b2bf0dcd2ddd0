import { rm, writeFile } from "node:fs/promises";
import type { RequestListener } from "node:http";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { lateIn2025 } from "../drift/testing/files-api.ts";
import { type Loopback, loopback } from "../drift/testing/loopback.ts";
import { drift } from "./drift.ts";
import { type FilesProject, filesProject, pagesOf } from "./testing/files-project.ts";

const kept = pagesOf(lateIn2025);
const narrowed = pagesOf({ ...lateIn2025, filePurpose: ["fine-tune"] });
const widened = pagesOf({ ...lateIn2025, filePurpose: [...lateIn2025.filePurpose, "fresh"] });

let project: FilesProject;
let untouched: Readonly<Record<string, string>>;
beforeAll(async () => {
  project = await filesProject();
  untouched = await project.texts();
});
afterAll(() => project.remove());

let upstream: Loopback | undefined;
afterEach(async () => {
  await upstream?.close();
  upstream = undefined;
  expect(await project.texts()).toEqual(untouched);
});

/** Upstream: pages by file name, with an etag; `special` takes precedence. */
async function play(
  pages: Readonly<Record<string, string>>,
  special: Readonly<Record<string, RequestListener>> = {},
): Promise<string> {
  upstream = await loopback((request, response) => {
    const name = request.url?.replace("/reference/", "") ?? "";
    const page = pages[name] ?? "";
    const etag = `"${page.length}"`;
    if (special[name] !== undefined) {
      special[name](request, response);
    } else if (request.headers["if-none-match"] === etag) {
      response.writeHead(304).end();
    } else {
      response.setHeader("etag", etag).end(page);
    }
  });
  return upstream.origin;
}

const run = (args: readonly string[]) => project.run(drift, args, globalThis.fetch);

describe("drift", () => {
  it("finds nothing if the pages are unchanged, and sends conditional requests the second time", async () => {
    const origin = await play(kept);
    for (const _ of [1, 2]) {
      expect(await run(["--from", origin])).toEqual({
        code: 0,
        out: "No findings: nothing changed.\n",
        err: "",
      });
    }
    expect(upstream?.asked.filter((line) => line.includes(" if not "))).toHaveLength(2);
    expect(upstream?.asked).toHaveLength(4);
  });

  it("works without a cache if none can be written", async () => {
    const origin = await play(kept);
    const cache = join(project.folder, ".cache");
    await rm(cache, { recursive: true, force: true });
    await writeFile(cache, "a file where the folder should be");
    expect(await run(["--from", origin])).toMatchObject({ code: 0, err: "" });
    await rm(cache);
  });

  it("reports changes with the lines of both pages, and fails at or above the given level", async () => {
    const origin = await play(widened);
    const args = ["--from", origin, "--format", "json"];
    const lenient = await run(args);
    expect(lenient).toMatchObject({ code: 0, err: "" });
    expect(JSON.parse(lenient.out)).toMatchObject({
      findings: [
        {
          id: "response-property-enum-value-added",
          operations: ["listFiles", "retrieveFile"],
          source: {
            before: { file: "openapi/pages/get-files.md", line: expect.any(Number) },
            after: { file: `${origin}/reference/get-files.md`, line: expect.any(Number) },
          },
          witness: { data: [{ purpose: "fresh" }] },
        },
      ],
      summary: { error: 0, warning: 1, info: 0 },
      nextVersion: "minor",
    });
    expect((await run([...args, "--fail-on", "warning"])).code).toBe(1);
    expect((await run([...args, "--fail-on", "never"])).code).toBe(0);
  });

  it("distinguishes changes that the merge absorbs from changes around a slice", async () => {
    const origin = await play({ ...kept, "get-files.md": narrowed["get-files.md"] ?? "" });
    const absorbed = await run(["--from", origin, "--fail-on", "info"]);
    expect(absorbed.code).toBe(1);
    expect(absorbed.out).toContain("absorbed-by-merge");
    const folder = await project.publish({
      ...kept,
      "get-files.md": `${kept["get-files.md"]}\nA footer.\n`,
    });
    const around = await run(["--from", folder]);
    expect(around.code).toBe(0);
    expect(around.out).toContain("page-envelope-changed");
  });

  it.each([
    ["is gone", 404, 4],
    ["is broken", 200, 4],
  ])("exits with 4 if a page %s, and leaves the kept pages unchanged", async (_, status, code) => {
    const origin = await play(widened, {
      "get-files-id.md": (_request, response) => response.writeHead(status).end("<html></html>"),
    });
    const result = await run(["--from", origin]);
    expect(result.code).toBe(code);
    expect(result.err).toContain("get-files-id.md");
    // The other page is compared anyway.
    expect(result.out).toContain("response-property-enum-value-added");
  });

  it("reports no unmatched ignore entry if a page could not be compared", async () => {
    const entries = [
      "{ id: tag-changed, operation: listFiles, because: known, expires: 9999-12-31 }",
      "{ id: description-changed, operation: listFiles, because: known, expires: 2020-01-01 }",
    ];
    const folder = await project.publish({ ...kept, "get-files-id.md": "<html></html>" });
    const ignore = join(folder, "ignore.yaml");
    await writeFile(ignore, entries.map((entry) => `- ${entry}\n`).join(""));
    const unknown = await run(["--from", folder, "--ignore", ignore]);
    expect(unknown.code).toBe(4);
    expect(unknown.err).not.toContain("ignore-unmatched");
    expect(unknown.err).toContain("ignore-expired");
    const known = await run(["--from", await project.publish(kept), "--ignore", ignore]);
    expect(known.code).toBe(3);
    expect(known.err).toContain("ignore-unmatched");
  });

  it("exits with 5 if the network failed, even if a different page is gone", async () => {
    const origin = await play(kept, {
      "get-files.md": (_request, response) => response.writeHead(404).end(),
      "get-files-id.md": (_request, response) =>
        response.writeHead(302, { location: "http://127.0.0.1:1/" }).end(),
    });
    const result = await run(["--from", origin]);
    expect(result.code).toBe(5);
    expect(result.err).toContain("page-status");
    expect(result.err).toContain("page-redirect");
  });

  it("exits with 3 if the pages cannot be merged, and prints the entry to write", async () => {
    const moved = pagesOf({ ...lateIn2025, server: "https://api.together.ai/v1" });
    const folder = await project.publish({ ...kept, "get-files.md": moved["get-files.md"] ?? "" });
    const result = await run(["--from", folder, "--format", "json"]);
    expect(result.code).toBe(3);
    expect(JSON.parse(result.out)).toMatchObject({ findings: [], problems: [{ exitCode: 3 }] });
    expect(result.err).toContain("- pointer: /servers");
  });

  it("exits with 3 if the kept pages cannot be merged, even if no page changed", async () => {
    const moved = pagesOf({ ...lateIn2025, server: "https://api.together.ai/v1" });
    const pages = { ...kept, "get-files.md": moved["get-files.md"] ?? "" };
    const settled = `resolutions:
  - { pointer: /servers, value: [{ url: "https://api.together.ai/v1" }], because: It says so. }
`;
    const torn = await filesProject(pages, settled);
    await writeFile(join(torn.folder, "openapi/resolutions.yaml"), "resolutions: []\n");
    const folder = await torn.publish(pages);
    const result = await torn.run(drift, ["--from", folder]);
    expect(result).toMatchObject({ code: 3, out: expect.stringContaining("different-servers") });
    expect(result.err).toContain("- pointer: /servers");
    await torn.remove();
  });

  it("reports the pages that are missing in a folder", async () => {
    const result = await run(["--from", "nowhere"]);
    expect(result.code).toBe(4);
    expect(result.err).toContain("get-files.md");
    expect(result.out).toContain("2 problems: not everything was compared.");
  });

  it("rejects invalid values and unexpected arguments", async () => {
    await expect(run(["--from", "x", "--format", "xml"])).rejects.toThrow(
      /--format must be text, json/,
    );
    await expect(run(["--fail-on", "all"])).rejects.toThrow(/--fail-on must be error, warning/);
    await expect(run(["page.md"])).rejects.toThrow("page.md");
  });
});
