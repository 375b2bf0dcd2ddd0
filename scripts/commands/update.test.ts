import { spawn } from "node:child_process";
import { once } from "node:events";
import { watch } from "node:fs";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import parseChangeset from "@changesets/parse";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { lateIn2025 } from "../drift/testing/files-api.ts";
import { bundledProgram } from "../package/testing/bundled-program.ts";
import { check } from "./check.ts";
import { drift } from "./drift.ts";
import { type FilesProject, filesProject, pagesOf } from "./testing/files-project.ts";
import { update } from "./update.ts";

const kept = pagesOf(lateIn2025);
const narrower = { ...lateIn2025, required: ["id", "object", "purpose", "FileType", "LineCount"] };
const changed = pagesOf(narrower);
const moved = pagesOf({ ...lateIn2025, server: "https://api.together.ai/v1" });

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

describe("update", () => {
  it("reports that nothing changed, and writes nothing", async () => {
    const before = await project.texts();
    const result = await project.run(update, ["--from", await project.publish(kept)]);
    expect(result).toMatchObject({ code: 0, err: "" });
    expect(result.out).toContain("nothing to update");
    expect(await project.texts()).toEqual(before);
  });

  it("replaces pages and hashes, regenerates, and writes a changeset with the findings", async () => {
    const folder = await project.publish(changed);
    const report = join(folder, "report.md");
    const result = await project.run(update, ["--from", folder, "--report", report]);
    expect(result).toMatchObject({ code: 0, err: "" });
    expect(await readFile(report, "utf8")).toContain("response-property-became-optional");
    const texts = await project.texts();
    expect(texts["openapi/pages/get-files.md"]).toBe(changed["get-files.md"]);
    expect(texts["openapi/sources.yaml"]).toMatch(/^# Pages\.\nsources:\n {2}- url: /);
    const name = Object.keys(texts).find((path) => path.startsWith(".changeset/")) ?? "";
    expect(parseChangeset(texts[name] ?? "")).toEqual({
      releases: [{ name: "together-files", type: "major" }],
      summary: expect.stringContaining("`FileResponse.Processed` is no longer required"),
    });
    expect((await project.run(check, [])).code).toBe(0);
    expect(await project.run(drift, ["--from", folder])).toMatchObject({ code: 0 });
  });

  it("writes a changeset even if only the order of values changed", async () => {
    const reordered = pagesOf({ ...lateIn2025, filePurpose: ["batch-api", "eval"] });
    const page = reordered["get-files.md"] ?? "";
    const folder = await project.publish({ ...kept, "get-files.md": page });
    const result = await project.run(update, ["--from", folder]);
    expect(result).toMatchObject({ code: 0, err: "" });
    expect(result.out).toContain("written  generated/openapi.yaml");
    const texts = await project.texts();
    const name = Object.keys(texts).find((path) => path.startsWith(".changeset/")) ?? "";
    expect(parseChangeset(texts[name] ?? "")).toEqual({
      releases: [{ name: "together-files", type: "patch" }],
      summary: expect.stringContaining("The order of `enum`"),
    });
  });

  it("writes no changeset in a project without the folder .changeset", async () => {
    await rm(join(project.folder, ".changeset"), { recursive: true });
    const result = await project.run(update, ["--from", await project.publish(changed)]);
    expect(result).toMatchObject({ code: 0, err: "" });
    expect(Object.keys(await project.texts()).join()).not.toContain(".changeset");
  });

  it("removes what does not belong in generated/, so that check finds nothing", async () => {
    await writeFile(join(project.folder, "generated/extra.ts"), "");
    const result = await project.run(update, ["--from", await project.publish(changed)]);
    expect(result).toMatchObject({ code: 0, err: "" });
    expect(result.out).toContain("removed  generated/extra.ts\n");
    expect(result.out).not.toContain("written  generated/extra.ts");
    expect((await project.run(check, [])).code).toBe(0);
  });

  it("can be repeated after it was killed, once the reported pages are restored", async () => {
    const folder = await project.publish(changed);
    const sources = await readFile(join(project.folder, "openapi/sources.yaml"));
    await project.run(update, ["--from", folder]);
    const done = await project.texts();
    await writeFile(join(project.folder, "openapi/sources.yaml"), sources);
    const killed = await project.run(update, ["--from", folder]);
    expect(killed.code).toBe(4);
    for (const [name, text] of Object.entries(kept)) {
      const page = join("openapi/pages", name);
      if (killed.err.includes(`git checkout -- ${page}`)) {
        await writeFile(join(project.folder, page), text);
      }
    }
    expect(await project.run(update, ["--from", folder])).toMatchObject({ code: 0 });
    expect(await project.texts()).toEqual(done);
  });

  it("replaces nothing if a person must decide, and prints the entry to write", async () => {
    const before = await project.texts();
    const folder = await project.publish({
      ...changed,
      "get-files.md": moved["get-files.md"] ?? "",
    });
    const result = await project.run(update, ["--from", folder]);
    expect(result).toMatchObject({ code: 3, out: "" });
    expect(result.err).toContain("- pointer: /servers");
    expect(result.err).toContain("Nothing was replaced.");
    expect(await project.texts()).toEqual(before);
  });

  it("removes a resolution that the pages no longer need, and reports it", async () => {
    const entry = `resolutions:
  # The vendor moves page by page.
  - pointer: /servers
    value: [{ url: https://api.together.ai/v1 }]
    because: the vendor moved
`;
    await writeFile(join(project.folder, "openapi/resolutions.yaml"), `# Decisions.\n${entry}`);
    const half = await project.publish({ ...kept, "get-files.md": moved["get-files.md"] ?? "" });
    expect(await project.run(update, ["--from", half])).toMatchObject({ code: 0 });
    const whole = await project.publish(moved);
    const found = await project.run(drift, ["--from", whole]);
    expect(found.out).toContain("resolution-expired");
    const result = await project.run(update, ["--from", whole]);
    expect(result).toMatchObject({ code: 0, err: "" });
    expect(result.out).toContain("removed  the resolution for /servers");
    const texts = await project.texts();
    expect(texts["openapi/resolutions.yaml"]).toMatch(/^# Decisions\.\n/);
    expect(texts["openapi/resolutions.yaml"]).not.toContain("/servers");
    expect((await project.run(check, [])).code).toBe(0);
  });

  it("replaces nothing if a resolution has no effect even on the kept pages", async () => {
    const entry = `resolutions:
  - pointer: /info/title
    value: Files
    because: shorter
`;
    await writeFile(join(project.folder, "openapi/resolutions.yaml"), entry);
    const before = await project.texts();
    const result = await project.run(update, ["--from", await project.publish(changed)]);
    expect(result).toMatchObject({ code: 3, out: "" });
    expect(result.err).toContain("openapi/resolutions.yaml:2");
    expect(await project.texts()).toEqual(before);
  });

  it("reports, as drift does, that a resolution still applies where a page changed again", async () => {
    const entry = `resolutions:
  - pointer: /servers
    value: [{ url: https://api.together.ai/v1 }]
    because: the vendor moved
`;
    await writeFile(join(project.folder, "openapi/resolutions.yaml"), entry);
    const half = await project.publish({ ...kept, "get-files.md": moved["get-files.md"] ?? "" });
    expect(await project.run(update, ["--from", half])).toMatchObject({ code: 0 });
    const again = pagesOf({ ...lateIn2025, server: "https://api.together.com/v1" });
    const folder = await project.publish({ ...kept, "get-files.md": again["get-files.md"] ?? "" });
    const words =
      'changed /servers from [{"url":"https://api.together.ai/v1"}] to [{"url":"https://api.together.com/v1"}], but the resolution at /servers (because the vendor moved, openapi/resolutions.yaml:2) still applies: check whether it is still right.';
    const found = await project.run(drift, ["--from", folder, "--fail-on", "info"]);
    expect(found).toMatchObject({ code: 1, out: expect.stringContaining(words) });
    const result = await project.run(update, ["--from", folder]);
    expect(result).toMatchObject({ code: 0, err: "", out: expect.stringContaining(words) });
    expect((await project.texts())["openapi/resolutions.yaml"]).toBe(entry);
  });

  it.each([
    ["is missing", undefined],
    ["contains no fence", "<html></html>"],
  ])("replaces nothing if a page %s", async (_, page) => {
    const before = await project.texts();
    const folder = await project.publish({ ...changed, "get-files-id.md": page ?? "" });
    if (page === undefined) {
      await rm(join(folder, "get-files-id.md"));
    }
    const result = await project.run(update, ["--from", folder]);
    expect(result).toMatchObject({ code: 4, out: "" });
    expect(await project.texts()).toEqual(before);
  });

  // Windows has no signals to send.
  it.skipIf(process.platform === "win32")(
    "replaces everything, and leaves nothing else behind, if interrupted while it writes",
    async () => {
      const folder = await project.publish(changed);
      const spec = await bundledProgram(join(import.meta.dirname, "..", "spec.ts"));
      const child = spawn(process.execPath, [spec, "update", "--from", folder], {
        cwd: project.folder,
        stdio: "ignore",
      });
      const watcher = watch(join(project.folder, "generated"), () => child.kill("SIGINT"));
      await once(child, "close");
      watcher.close();
      const interrupted = await project.texts();
      expect(await project.run(update, ["--from", folder])).toMatchObject({ code: 0, err: "" });
      expect(await project.texts()).toEqual(interrupted);
    },
  );

  it("replaces nothing if one of the files cannot be written", async () => {
    await rm(join(project.folder, "generated/types.ts"));
    await mkdir(join(project.folder, "generated/types.ts/x"), { recursive: true });
    const before = await project.texts();
    const result = await project.run(update, ["--from", await project.publish(changed)]);
    expect(result).toMatchObject({ code: 64, out: "" });
    expect(result.err).toContain("together-files update: Nothing was written: ");
    expect(await project.texts()).toEqual(before);
  });
});
