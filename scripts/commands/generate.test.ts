import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { lateIn2025 } from "../drift/testing/files-api.ts";
import { generate } from "./generate.ts";
import { type FilesProject, filesProject, pagesOf } from "./testing/files-project.ts";

const resolutions = `resolutions:
  - { pointer: /servers, value: [{ url: https://api.together.ai/v1 }], because: it moved }
`;
const moved = pagesOf({ ...lateIn2025, server: "https://api.together.ai/v1" });

let template: FilesProject;
let project: FilesProject;
beforeAll(async () => {
  const pages = { ...pagesOf(lateIn2025), "get-files.md": moved["get-files.md"] ?? "" };
  template = await filesProject(pages, resolutions);
});
afterAll(() => template.remove());
beforeEach(async () => {
  project = await template.copy();
});
afterEach(() => project.remove());

const generated = () => project.run(generate, []);
const at = (name: string) => join(project.folder, name);

describe("generate", () => {
  it("creates everything from openapi/ alone", async () => {
    const before = await project.texts();
    await rm(at("generated"), { recursive: true });
    const { code, out } = await generated();
    expect(code).toBe(0);
    expect(out).toContain("created  generated/types.ts\n");
    expect(await project.texts()).toEqual(before);
  });

  it("reports that everything is up to date, and writes nothing", async () => {
    const { code, out } = await generated();
    expect(code).toBe(0);
    expect(out).toMatch(/^2 pages read; .*\ngenerated\/ was up to date: README\.md, /);
  });

  it("updates stale files, creates missing ones and removes unexpected ones", async () => {
    const before = await project.texts();
    await writeFile(at("generated/types.ts"), "stale");
    await rm(at("generated/openapi.yaml"));
    await writeFile(at("generated/extra.ts"), "");
    const { code, out } = await generated();
    expect(code).toBe(0);
    expect(out).toContain("removed  generated/extra.ts\ncreated  generated/openapi.yaml\n");
    expect(out).toContain("updated  generated/types.ts\n");
    expect(await project.texts()).toEqual(before);
  });

  it("uses an edited resolution in every file", async () => {
    const page = at("openapi/resolutions.yaml");
    const text = await readFile(page, "utf8");
    await writeFile(page, text.replace("together.ai", "together.com"));
    const { code, out } = await generated();
    expect(code).toBe(0);
    for (const name of ["merge-report.md", "openapi.yaml"]) {
      expect(out).toContain(`updated  generated/${name}\n`);
    }
    expect((await project.texts())["generated/openapi.yaml"]).toContain("api.together.com");
  });

  it("writes nothing if a person must decide, and prints every open conflict", async () => {
    const before = await project.texts();
    const none = "resolutions: []\n";
    await writeFile(at("openapi/resolutions.yaml"), none);
    const { code, out, err } = await generated();
    expect({ code, out }).toEqual({ code: 3, out: "" });
    expect(err).toContain("/servers");
    expect(err).toMatch(/Nothing was written\.\n$/);
    expect(await project.texts()).toEqual({ ...before, "openapi/resolutions.yaml": none });
  });

  it("writes nothing if pages are missing or have no slice, and lists them all", async () => {
    const before = await project.texts();
    await rm(at("openapi/pages/get-files.md"));
    await writeFile(at("openapi/pages/get-files-id.md"), "# No fence\n");
    const { code, err } = await generated();
    expect(code).toBe(4);
    expect(err).toContain("openapi/sources.yaml:");
    expect(err).toContain("openapi/pages/get-files-id.md:1");
    const after = await project.texts();
    expect(after["generated/types.ts"]).toBe(before["generated/types.ts"]);
  });

  it("explains why generated/ cannot be written", async () => {
    await rm(at("generated"), { recursive: true });
    await writeFile(at("generated"), "a file in place of the folder");
    const { code, out, err } = await generated();
    expect({ code, out }).toEqual({ code: 64, out: "" });
    expect(err).toContain("together-files generate: Nothing was written: EEXIST");
  });
});
