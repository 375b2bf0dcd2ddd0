import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { documentOf, lateIn2025 } from "../drift/testing/files-api.ts";
import { type Loopback, loopback } from "../drift/testing/loopback.ts";
import { runCommand } from "./run-command.ts";
import { pagesOf } from "./testing/files-project.ts";
import { recordingIo } from "./testing/recording-io.ts";

const pages = pagesOf(lateIn2025);
const bom = "\ufeff";
const published: Readonly<Record<string, string>> = {
  "/llms.txt": `# Docs
- [List](/reference/get-files.md): lists files
- [Retrieve](reference/get-files-id.md)
- [Guide](/guide.md)
- [Elsewhere](https://elsewhere.example.com/page.md)
- [Logo](/logo.png)
`,
  "/reference/get-files.md": `${bom}${pages["get-files.md"]?.replaceAll("\n", "\r\n")}`,
  "/reference/get-files-id.md": pages["get-files-id.md"] ?? "",
  "/guide.md": "# Only words\n",
  "/reference/index.md": `# Reference

> All operations.

## Files

* [List](get-files.md)
* [Retrieve](/reference/get-files-id.md): by id
`,
  "/openapi": JSON.stringify(documentOf(lateIn2025)),
};

let folder = "";
let server: Loopback;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "together-files-add-"));
  server = await loopback((request, response) => {
    const text = published[request.url ?? ""];
    if (text === undefined) response.writeHead(404).end();
    else response.end(text);
  });
});
afterEach(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

async function run(...words: readonly string[]) {
  const { io, printed } = recordingIo(folder);
  const code = await runCommand(words, { ...io, fetch: globalThis.fetch });
  return { code, ...printed };
}

const read = (path: string) => readFile(join(folder, path), "utf8");
const sources = async () => parse(await read("openapi/sources.yaml")).sources;

describe("init", () => {
  it("downloads the pages of an llms.txt index that have a slice, byte for byte", async () => {
    const result = await run("init", `${server.origin}/llms.txt`);
    expect(result).toMatchObject({ code: 0, out: expect.stringContaining("2 pages added; 1 ") });
    expect(await readdir(join(folder, "openapi/pages"))).toEqual([
      "get-files-id.md",
      "get-files.md",
    ]);
    expect(await read("openapi/pages/get-files.md")).toBe(published["/reference/get-files.md"]);
    expect(await sources()).toMatchObject([
      { url: `${server.origin}/reference/get-files.md`, file: "pages/get-files.md" },
      { url: `${server.origin}/reference/get-files-id.md`, file: "pages/get-files-id.md" },
    ]);
    expect(await run("merge", "-o", "openapi.yaml")).toMatchObject({ code: 0 });
    expect(Object.keys(parse(await read("openapi.yaml")).paths)).toEqual(["/files", "/files/{id}"]);
    expect(await run("drift")).toMatchObject({ code: 0, out: "No findings: nothing changed.\n" });
  });

  it("treats a page without a slice that is a list of links as an index", async () => {
    const result = await run("init", `${server.origin}/reference/index.md`);
    expect(result).toMatchObject({ code: 0, out: expect.stringContaining("2 pages added.") });
    expect(await sources()).toMatchObject([
      { url: `${server.origin}/reference/get-files.md` },
      { url: `${server.origin}/reference/get-files-id.md` },
    ]);
  });

  it("starts with one whole document, which drift then compares", async () => {
    expect(await run("init", `${server.origin}/openapi`)).toMatchObject({ code: 0 });
    expect(await sources()).toMatchObject([{ file: "pages/openapi.json" }]);
    expect(await run("merge")).toMatchObject({ code: 0 });
    expect(await run("drift")).toMatchObject({ code: 0, err: "" });
  });

  it("starts with a local folder, whose pages have a URL only with --base-url", async () => {
    await mkdir(join(folder, "saved"));
    for (const [name, text] of Object.entries(pages)) {
      await writeFile(join(folder, "saved", name), text);
    }
    const base = "https://docs.example.com/reference/";
    expect(await run("init", "saved", "--root", "a")).toMatchObject({ code: 0 });
    expect(await run("init", "saved", "--root", "b", "--base-url", base)).toMatchObject({
      code: 0,
    });
    expect(await run("merge", "--root", "a", "-o", "a.json")).toMatchObject({ code: 0 });
    expect(await run("drift", "--root", "a", "--from", "saved")).toMatchObject({ code: 0 });
    const unknown = await run("drift", "--root", "a");
    expect(unknown).toMatchObject({ code: 4, err: expect.stringContaining("page-without-url") });
    expect(parse(await read("b/openapi/sources.yaml")).sources).toMatchObject([
      { url: `${base}get-files-id.md` },
      { url: `${base}get-files.md` },
    ]);
  });

  it("creates an empty project without pages, but not if there is one already", async () => {
    expect(await run("init")).toMatchObject({ code: 0, out: "0 pages added.\n" });
    expect(await sources()).toBe(null);
    for (const name of ["sources", "resolutions"]) {
      const [, schema] = (await read(`openapi/${name}.yaml`)).split(
        /^.*\$schema=.*\/together-files\/|\n/,
      );
      expect(await readFile(schema ?? "", "utf8")).toContain(`openapi/${name}.yaml`);
    }
    expect(await run("init")).toMatchObject({ code: 64, err: expect.stringContaining("exists") });
  });
});

it("creates a resolutions file that is valid after pasting the entry that merge prints at its end", async () => {
  const page = pages["get-files.md"] ?? "";
  await writeFile(
    join(folder, "old.md"),
    page.replace(/servers:\n.*\n/, "servers:\n  - url: /x\n"),
  );
  await writeFile(join(folder, "new.md"), page);
  expect(await run("init", "new.md", "old.md")).toMatchObject({ code: 0 });
  const { code, err } = await run("merge");
  expect(code).toBe(3);
  const [, pasted = ""] = err.split(/To do: Add .*\n/);
  const file = "openapi/resolutions.yaml";
  await writeFile(join(folder, file), `${await read(file)}${pasted.split(/\n\n|\n(?=\d)/)[0]}\n`);
  expect(await run("merge")).toMatchObject({ code: 0 });
});

describe("add", () => {
  it("appends entries, keeps all other lines, and does not fetch pages that are listed", async () => {
    await run("init", `${server.origin}/reference/get-files-id.md`);
    const before = (await read("openapi/sources.yaml")).replace("- url", "# Ours.\n  - url");
    await writeFile(join(folder, "openapi/sources.yaml"), before);
    const asked = server.asked.length;
    const words = [`${server.origin}/llms.txt`, `${server.origin}/reference/get-files-id.md`];
    const out = expect.stringMatching(/^1 page added; 1 page listed already; /m);
    expect(await run("add", ...words)).toMatchObject({ code: 0, out });
    expect(server.asked.slice(asked).join()).not.toContain("get-files-id");
    const after = await read("openapi/sources.yaml");
    expect(after.startsWith(before)).toBe(true);
    expect(await sources()).toHaveLength(2);
  });

  it("gives 120 pages with the same name unique names, in the order of the arguments", async () => {
    await run("init");
    const page = pages["get-files.md"] ?? "";
    const paths = Array.from({ length: 120 }, (_, index) => join(`v${index}`, "get-files.md"));
    for (const path of paths) {
      await mkdir(join(folder, path, ".."));
      await writeFile(join(folder, path), page);
    }
    expect(await run("add", ...paths)).toMatchObject({ code: 0 });
    const files = (await sources()).map(({ file }: { readonly file: string }) => file);
    expect(new Set(files).size).toBe(120);
    expect(files.slice(0, 3)).toEqual([
      "pages/get-files.md",
      "pages/v1-get-files.md",
      "pages/v2-get-files.md",
    ]);
  });

  it("lists a page that is already in openapi/pages/ without a copy", async () => {
    await run("init");
    await writeFile(join(folder, "openapi/pages/mine.md"), pages["get-files.md"] ?? "");
    expect(await run("add", "openapi/pages/mine.md")).toMatchObject({ code: 0 });
    expect(await sources()).toMatchObject([{ file: "pages/mine.md" }]);
    expect(await readdir(join(folder, "openapi/pages"))).toEqual(["mine.md"]);
    const again = await run("add", "openapi/pages/mine.md");
    expect(again).toMatchObject({ code: 0, out: "0 pages added; 1 page listed already.\n" });
  });

  it.each([
    [
      "not UTF-8",
      () => writeFile(join(folder, "openapi/sources.yaml"), Buffer.from([0x23, 0xe9, 10])),
    ],
    ["a folder", () => mkdir(join(folder, "openapi/sources.yaml"))],
  ])("does not change sources that are %s, and reports the problem", async (_, damage) => {
    await mkdir(join(folder, "openapi"));
    await damage();
    const { code, err } = await run("add", `${server.origin}/reference/get-files.md`);
    expect(code).toBe(4);
    expect(err).toMatch(/(?:not UTF-8|a folder)[^\n]*\n {2}openapi\/sources\.yaml:1\n/);
    expect(err).toContain("Nothing was written.");
    expect(await readdir(join(folder, "openapi"))).toEqual(["sources.yaml"]);
  });

  it("writes nothing if a page has a problem, unless --skip-unreadable is passed", async () => {
    await run("init");
    const before = await read("openapi/sources.yaml");
    const urls = ["/gone.md", "/guide.md", "/reference/get-files.md"].map(
      (path) => `${server.origin}${path}`,
    );
    const refused = await run("add", ...urls);
    expect(refused.code).toBe(4);
    expect(refused.err).toMatch(/page-status\n.*gone\.md failed.*\n {2}To do: Check the address\./);
    expect(refused.err).not.toMatch(/sources\.yaml|kept page/);
    expect(refused.err).toContain("no-fence");
    expect(await read("openapi/sources.yaml")).toBe(before);
    expect(await readdir(join(folder, "openapi/pages"))).toEqual([]);
    const skipped = await run("add", ...urls, "--skip-unreadable");
    expect(skipped).toMatchObject({ code: 0, out: expect.stringContaining("2 problems skipped") });
    expect(skipped.err).toContain("page-status");
    expect(await sources()).toHaveLength(1);
  });

  it.each(["127.0.0.1:8123/llms.txt", "localhost/page.md", "docs.example.com/page.md"])(
    "suggests that %s lacks its scheme",
    async (words) => {
      const err = expect.stringContaining("put https:// or http:// before it");
      expect(await run("init", words)).toMatchObject({ code: 4, err });
    },
  );

  it.each([
    [["add", "page.md"], "Start a project first"],
    [["init", "http://[bad"], "is not a valid URL"],
    [["init", "x", "--base-url", "docs"], "--base-url must be"],
    [["init", "--skip-unreadable=yes"], "takes no value"],
  ])("exits with 64 for %j", async (words, hint) => {
    expect(await run(...words)).toMatchObject({ code: 64, err: expect.stringContaining(hint) });
  });
});
