import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { lateIn2025 } from "../drift/testing/files-api.ts";
import { proposedReason } from "../project/read-resolutions.ts";
import { check } from "./check.ts";
import { type FilesProject, filesProject, pagesOf } from "./testing/files-project.ts";

const generatedNames = [
  "README.md",
  "fake.ts",
  "merge-report.md",
  "openapi.yaml",
  "types.ts",
  "validators.d.ts",
  "validators.js",
];

let template: FilesProject;
let project: FilesProject;
beforeAll(async () => {
  template = await filesProject();
});
afterAll(() => template.remove());
beforeEach(async () => {
  project = await template.copy();
});
afterEach(() => project.remove());

const checked = () => project.run(check, []);
const at = (name: string) => join(project.folder, name);

async function edit(name: string, change: (text: string) => string): Promise<void> {
  await writeFile(at(name), change(await readFile(at(name), "utf8")));
}

describe("check", () => {
  it("reports nothing for what generate has just written", async () => {
    const files = Object.keys(await project.texts()).filter((path) => path.startsWith("generated"));
    expect(files.sort()).toEqual(generatedNames.map((name) => join("generated", name)));
    expect(await checked()).toEqual({
      code: 0,
      out: "generated/ is up to date (7 files).\n",
      err: "",
    });
  });

  it.each(generatedNames)("reports a changed line in %s, with its number", async (name) => {
    await edit(`generated/${name}`, (text) => text.replace(/\n(.*)\n/, "\n$1 \n"));
    const { code, out } = await checked();
    expect(code).toBe(2);
    expect(out).toContain(`stale       generated/${name}:2\n  found  `);
    expect(out).toMatch(/To update it, run: npx together-files generate\n$/);
  });

  it("escapes control characters in lines and file names", async () => {
    await edit("generated/types.ts", (text) => `\u009b31m\n${text}`);
    await writeFile(at("generated/a\u009b2J.ts"), "");
    const { out } = await checked();
    expect(out).toContain('  found  "\\u009b31m"\n');
    expect(out).toContain("unexpected  generated/a\\u009b2J.ts: ");
  });

  it("reports invisible changes: a byte order mark, other line endings, a missing final newline", async () => {
    await edit("generated/types.ts", (text) => `\ufeff${text}`);
    await edit("generated/openapi.yaml", (text) => text.replaceAll("\n", "\r\n"));
    await edit("generated/validators.js", (text) => text.trimEnd());
    const { code, out } = await checked();
    expect(code).toBe(2);
    expect(out).toContain("stale       generated/types.ts:1\n");
    expect(out).toContain("stale       generated/openapi.yaml:1\n");
    expect(out).toContain("(end of file)");
  });

  it("lists every missing and every unexpected file", async () => {
    await rm(at("generated/types.ts"));
    await rm(at("generated/validators.js"));
    await writeFile(at("generated/extra.ts"), "");
    const { code, out } = await checked();
    expect(code).toBe(2);
    expect(out.split("\n").slice(0, 3)).toEqual([
      "unexpected  generated/extra.ts: not generated from openapi/",
      "missing     generated/types.ts",
      "missing     generated/validators.js",
    ]);
  });

  it("reports all files as missing if the folder is", async () => {
    await rm(at("generated"), { recursive: true });
    const { code, out } = await checked();
    expect(code).toBe(2);
    expect(out.match(/^missing/gm)).toHaveLength(generatedNames.length);
  });

  it("exits with 4 for a page with a different hash and a page that is not listed", async () => {
    await edit("openapi/pages/get-files.md", (text) => `${text}\n`);
    await writeFile(at("openapi/pages/new.md"), "# New\n");
    const { code, out, err } = await checked();
    expect({ code, out }).toEqual({ code: 4, out: "" });
    expect(err).toContain("page-changed");
    expect(err).toContain("openapi/pages/get-files.md:1");
    expect(err).toContain("unlisted-page");
    expect(err).toContain("openapi/pages/new.md:1");
    expect(err).toContain("\n  npx together-files add openapi/pages/new.md\n");
  });

  it.each([
    ["is missing", undefined],
    ["is empty", ""],
    ["lists nothing", "sources: []\n"],
  ])("exits with 4 if sources.yaml %s", async (_, text) => {
    const file = at("openapi/sources.yaml");
    await (text === undefined ? rm(file) : writeFile(file, text));
    const { code, err } = await checked();
    expect(code).toBe(4);
    expect(err).toMatch(/openapi\/sources\.yaml(?::1| in \S+\.)\n/);
  });

  it("rejects a resolution that still has the reason of the proposed entry", async () => {
    const moved = pagesOf({ ...lateIn2025, server: "https://api.together.ai/v1" });
    const decided = await filesProject(
      { ...pagesOf(lateIn2025), "get-files.md": moved["get-files.md"] ?? "" },
      `resolutions:
  - pointer: /servers
    value: [{ url: https://api.together.ai/v1 }]
    because: "${proposedReason}"
`,
    );
    const { code, out, err } = await decided.run(check, []);
    await decided.remove();
    expect({ code, out }).toEqual({ code: 3, out: expect.stringContaining("is up to date") });
    expect(err).toContain("openapi/resolutions.yaml:2");
  });
});
