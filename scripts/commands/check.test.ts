import { createHash } from "node:crypto";
import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { check } from "./check.ts";
import { copyProject, recordingIo } from "./testing/project-copy.ts";

const generatedNames = [
  "README.md",
  "merge-report.md",
  "openapi.yaml",
  "types.ts",
  "validators.d.ts",
  "validators.js",
];

let folder = "";
beforeEach(async () => {
  folder = await copyProject();
});
afterEach(() => rm(folder, { recursive: true }));

async function checked(): Promise<{ code: number; out: string; err: string }> {
  const { io, printed } = recordingIo(folder);
  const code = await check([], io);
  return { code, ...printed };
}

describe("check", () => {
  it("has nothing to say about the project as it is committed", async () => {
    expect(await readdir(join(folder, "generated"))).toEqual(generatedNames);
    const { code, out, err } = await checked();
    expect({ code, out, err }).toEqual({
      code: 0,
      out: "generated/ is up to date (6 files).\n",
      err: "",
    });
  });

  it.each(generatedNames)("finds a line changed in %s, and says which", async (name) => {
    const file = join(folder, "generated", name);
    const lines = (await readFile(file, "utf8")).split("\n");
    await writeFile(file, [lines[0], `${lines[1]} `, ...lines.slice(2)].join("\n"));
    const { code, out } = await checked();
    expect(code).toBe(2);
    expect(out).toContain(`stale       generated/${name}:2\n  found  `);
    expect(out).toMatch(/To mend it, run: npm run generate\n$/);
  });

  it("shows a line's control characters spelled out, and those of a file's name", async () => {
    const file = join(folder, "generated", "types.ts");
    await writeFile(file, `\u009b31m\n${await readFile(file, "utf8")}`);
    await writeFile(join(folder, "generated", "a\u009b2J.ts"), "");
    const { out } = await checked();
    expect(out).toContain('  found  "\\u009b31m"\n');
    expect(out).toContain("unexpected  generated/a\\u009b2J.ts: ");
  });

  it("finds what no person sees: a byte order mark, other line ends, a missing last line end", async () => {
    const edit = async (name: string, change: (text: string) => string) => {
      const file = join(folder, "generated", name);
      await writeFile(file, change(await readFile(file, "utf8")));
    };
    await edit("types.ts", (text) => `\ufeff${text}`);
    await edit("openapi.yaml", (text) => text.replaceAll("\n", "\r\n"));
    await edit("validators.js", (text) => text.trimEnd());
    const { code, out } = await checked();
    expect(code).toBe(2);
    expect(out).toContain("stale       generated/types.ts:1\n");
    expect(out).toContain("stale       generated/openapi.yaml:1\n");
    expect(out).toContain("(end of file)");
  });

  it("names every missing and every unexpected file", async () => {
    await rm(join(folder, "generated", "types.ts"));
    await rm(join(folder, "generated", "validators.js"));
    await writeFile(join(folder, "generated", "extra.ts"), "");
    const { code, out } = await checked();
    expect(code).toBe(2);
    expect(out.split("\n").slice(0, 3)).toEqual([
      "unexpected  generated/extra.ts: nothing generates it",
      "missing     generated/types.ts",
      "missing     generated/validators.js",
    ]);
  });

  it("finds all files missing where the folder is", async () => {
    await rm(join(folder, "generated"), { recursive: true });
    const { code, out } = await checked();
    expect(code).toBe(2);
    expect(out.match(/^missing/gm)).toHaveLength(6);
  });

  it("names a page that is not the one recorded, and a page nobody listed, and exits with 4", async () => {
    const page = join(folder, "openapi/pages/get-files.md");
    await writeFile(page, `${await readFile(page, "utf8")}\n`);
    await writeFile(join(folder, "openapi/pages/new.md"), "# New\n");
    const { code, out, err } = await checked();
    expect({ code, out }).toEqual({ code: 4, out: "" });
    expect(err).toContain("page-changed");
    expect(err).toContain("openapi/pages/get-files.md:1");
    expect(err).toContain("npm run update");
    expect(err).toContain("unlisted-page");
    expect(err).toContain("openapi/pages/new.md:1");
    const sha256 = createHash("sha256").update("# New\n").digest("hex");
    expect(err).toContain(`    file: pages/new.md\n    sha256: ${sha256}\n`);
  });

  it.each([
    ["is missing", undefined],
    ["is empty", ""],
    ["lists nothing", "sources: []\n"],
  ])("exits with 4 where sources.yaml %s", async (_, text) => {
    const file = join(folder, "openapi/sources.yaml");
    await (text === undefined ? rm(file) : writeFile(file, text));
    const { code, err } = await checked();
    expect(code).toBe(4);
    expect(err).toContain("openapi/sources.yaml:1");
  });

  it("takes no words", async () => {
    const { io } = recordingIo(folder);
    await expect(check(["--fix"], io)).rejects.toThrow("--fix");
  });
});
