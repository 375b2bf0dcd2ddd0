import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { generate } from "./generate.ts";
import { copyProject, generatedTexts, recordingIo } from "./testing/project-copy.ts";

let folder = "";
beforeEach(async () => {
  folder = await copyProject();
});
afterEach(() => rm(folder, { recursive: true }));

async function generated(): Promise<{ code: number; out: string; err: string }> {
  const { io, printed } = recordingIo(folder);
  const code = await generate([], io);
  return { code, ...printed };
}

describe("generate", () => {
  it("makes from nothing but openapi/ what is committed", async () => {
    const committed = await generatedTexts(folder);
    await rm(join(folder, "generated"), { recursive: true });
    const { code, out } = await generated();
    expect(code).toBe(0);
    expect(out).toContain("created  generated/types.ts\n");
    expect(await generatedTexts(folder)).toEqual(committed);
  });

  it("says that nothing changed, and writes nothing then", async () => {
    const { code, out } = await generated();
    expect(code).toBe(0);
    expect(out).toMatch(/^2 pages read; .*\ngenerated\/ was up to date: README\.md, /);
  });

  it("mends whatever check finds: stale, missing and unexpected files", async () => {
    const committed = await generatedTexts(folder);
    await writeFile(join(folder, "generated/types.ts"), "stale");
    await rm(join(folder, "generated/openapi.yaml"));
    await writeFile(join(folder, "generated/extra.ts"), "");
    const { code, out } = await generated();
    expect(code).toBe(0);
    expect(out).toContain("removed  generated/extra.ts\ncreated  generated/openapi.yaml\n");
    expect(out).toContain("updated  generated/types.ts\n");
    expect(await generatedTexts(folder)).toEqual(committed);
  });

  it("follows an edited resolution into every file", async () => {
    const file = join(folder, "openapi/resolutions.yaml");
    const text = await readFile(file, "utf8");
    await writeFile(file, text.replace("value: listFiles", "value: allFiles"));
    const { code, out } = await generated();
    expect(code).toBe(0);
    for (const name of ["merge-report.md", "openapi.yaml", "types.ts", "validators.js"]) {
      expect(out).toContain(`updated  generated/${name}\n`);
    }
    const texts = await generatedTexts(folder);
    expect(texts.get("validators.js")).toContain("allFiles200");
  });

  it("writes nothing where a person must decide, and shows every open place", async () => {
    const before = await generatedTexts(folder);
    await writeFile(join(folder, "openapi/resolutions.yaml"), "resolutions: []\n");
    const { code, out, err } = await generated();
    expect({ code, out }).toEqual({ code: 3, out: "" });
    expect(err).toContain("/servers");
    expect(err).toMatch(/Nothing was written\.\n$/);
    expect(await generatedTexts(folder)).toEqual(before);
  });

  it("writes nothing where pages are missing or hold no fence, and names them all", async () => {
    const before = await generatedTexts(folder);
    await rm(join(folder, "openapi/pages/get-files.md"));
    await writeFile(join(folder, "openapi/pages/get-files-id.md"), "# No fence\n");
    const { code, err } = await generated();
    expect(code).toBe(4);
    expect(err).toContain("openapi/sources.yaml:4");
    expect(err).toContain("openapi/pages/get-files-id.md:1");
    expect(await generatedTexts(folder)).toEqual(before);
  });

  it("says why generated/ cannot be written", async () => {
    await rm(join(folder, "generated"), { recursive: true });
    await writeFile(join(folder, "generated"), "a file where the folder should be");
    const { code, out, err } = await generated();
    expect({ code, out }).toEqual({ code: 64, out: "" });
    expect(err).toContain("spec generate: Nothing was written: EEXIST");
  });
});
