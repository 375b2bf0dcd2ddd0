import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { documentOf, lateIn2025 } from "../drift/testing/files-api.ts";
import { diff } from "./diff.ts";
import { pagesOf } from "./testing/files-project.ts";
import { recordingIo } from "./testing/recording-io.ts";

const wider = { ...lateIn2025, filePurpose: [...lateIn2025.filePurpose, "fresh"] };
const moved = { ...lateIn2025, server: "https://api.together.ai/v1" };
const json = (value: unknown) => JSON.stringify(value, null, 2);

const files: Readonly<Record<string, string>> = {
  "old.json": json(documentOf(lateIn2025)),
  "new.json": json(documentOf(wider)),
  "optional.json": json(documentOf({ ...lateIn2025, required: ["id"] })),
  "old/get-files.md": pagesOf(lateIn2025)["get-files.md"] ?? "",
  "old/get-files-id.md": pagesOf(lateIn2025)["get-files-id.md"] ?? "",
  "new/get-files.md": pagesOf(wider)["get-files.md"] ?? "",
  "new/get-files-id.md": pagesOf(lateIn2025)["get-files-id.md"] ?? "",
  "torn/get-files.md": pagesOf(moved)["get-files.md"] ?? "",
  "torn/get-files-id.md": pagesOf(lateIn2025)["get-files-id.md"] ?? "",
  "moved/get-files.md": pagesOf(moved)["get-files.md"] ?? "",
  "moved/get-files-id.md": pagesOf(moved)["get-files-id.md"] ?? "",
  "empty.md": "",
  "other.yaml": "asyncapi: 3.0.0\n",
  "resolutions.yaml": `resolutions: [{ pointer: /servers, value: [{ url: "${moved.server}" }], because: moved }]`,
  "idle.yaml":
    "resolutions:\n  - { pointer: /paths/~1nowhere/get/operationId, value: none, because: it was so }\n",
  "ignore.yaml": `ignore:
  - { id: response-property-enum-value-added, operation: listFiles, because: known, expires: 9999-12-31 }
  - { id: response-property-enum-value-added, operation: retrieveFile, because: known, expires: 9999-12-31 }
`,
  "stale.yaml": `- { id: response-property-enum-value-added, operation: listFiles, because: known, expires: 2020-01-01 }
- { id: tag-changed, pointer: /nowhere, because: known, expires: 9999-12-31 }
`,
};

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "together-files-diff-"));
  for (const [name, text] of Object.entries(files)) {
    await mkdir(join(folder, name, ".."), { recursive: true });
    await writeFile(join(folder, name), text);
  }
});
afterAll(() => rm(folder, { recursive: true }));

async function run(...args: readonly string[]) {
  const { io, printed } = recordingIo(folder);
  return { code: await diff(args, io), ...printed };
}

describe("diff", () => {
  it("of a document with itself finds nothing", async () => {
    expect(await run("old.json", "old.json")).toEqual({
      code: 0,
      out: "No findings: nothing changed.\n",
      err: "",
    });
  });

  it("accepts documents, pages and folders of pages, and reports lines of each", async () => {
    for (const [before, after] of [
      ["old.json", "new.json"],
      ["old/get-files.md", "new/get-files.md"],
      ["old", "new"],
      ["old", "new.json"],
    ] as const) {
      const { code, out, err } = await run(before, after, "--format", "json");
      expect({ code, err }).toEqual({ code: 0, err: "" });
      const { findings, nextVersion } = JSON.parse(out);
      expect(nextVersion).toBe("minor");
      expect(findings).toMatchObject([
        {
          id: "response-property-enum-value-added",
          source: { after: { line: expect.any(Number) } },
        },
      ]);
      const { file, line } = findings[0].source.after;
      const text = files[file.replaceAll("\\", "/")] ?? "";
      expect(text.split("\n")[line - 1]).toMatch(/enum/);
    }
  });

  it("fails at or above the level of --fail-on", async () => {
    const codes = async (...args: readonly string[]) => (await run(...args)).code;
    expect(await codes("old.json", "new.json")).toBe(0);
    expect(await codes("old.json", "new.json", "--fail-on", "warning")).toBe(1);
    expect(await codes("new.json", "old.json", "--fail-on", "warning")).toBe(0);
    expect(await codes("new.json", "old.json", "--fail-on", "info")).toBe(1);
    expect(await codes("old.json", "optional.json")).toBe(1);
    expect(await codes("old.json", "optional.json", "--fail-on", "never")).toBe(0);
  });

  it("writes reports in the format of each file's extension", async () => {
    const args = ["old.json", "new.json", "--report", "r.md", "--report", "r.json"];
    expect(await run(...args, "--report", "r.sarif")).toMatchObject({ code: 0, err: "" });
    const read = (name: string) => readFile(join(folder, name), "utf8");
    expect(await read("r.md")).toContain("`response-property-enum-value-added`");
    expect(JSON.parse(await read("r.json")).summary).toEqual({ error: 0, warning: 1, info: 0 });
    expect(JSON.parse(await read("r.sarif")).version).toBe("2.1.0");
    await expect(run(...args, "--report", "r.xml")).rejects.toThrow("--report must be a FILE.md");
    await expect(run(...args, "--report", "none/r.md")).rejects.toThrow("There is no folder");
  });

  it("omits findings that the ignore file lists, and reports its invalid entries", async () => {
    const args = ["old.json", "new.json", "--fail-on", "info"];
    expect(await run(...args, "--ignore", "ignore.yaml")).toMatchObject({ code: 0, err: "" });
    const stale = await run(...args, "--ignore", "stale.yaml");
    expect(stale.code).toBe(3);
    expect(stale.out).toContain("response-property-enum-value-added");
    expect(stale.err).toContain("ignore-expired");
    expect(stale.err).toContain("ignore-unmatched");
    expect((await run(...args, "--ignore", "nowhere.yaml")).code).toBe(4);
  });

  it("with --explain, only explains findings", async () => {
    const { code, out } = await run("--explain", "api-removed");
    expect(code).toBe(0);
    expect(out).toContain("What to do: ");
    expect(out).toMatch(/^api-removed-with-deprecation \(warning/);
    await expect(run("--explain", "api-remove")).rejects.toThrow(
      /--explain must be the id of a finding/,
    );
  });

  it("asks for a decision if pages cannot be merged, and applies it", async () => {
    const open = await run("old", "torn");
    expect(open).toMatchObject({ code: 3, out: expect.stringMatching(/^NOT COMPARED\n/) });
    expect(open.err).toContain("- pointer: /servers");
    const decided = await run("old", "torn", "--resolutions", "resolutions.yaml");
    expect(decided).toMatchObject({ code: 0, err: "" });
    expect(decided.out).toContain("server-url-changed");
    expect((await run("old", "torn", "--resolutions", "nowhere.yaml")).code).toBe(4);
  });

  it("rejects a resolution that neither side needs, with the message of a merge", async () => {
    const both = ["old.json", "new.json", "--resolutions", "idle.yaml"] as const;
    for (const args of [both, ["old", "torn", "--resolutions", "idle.yaml"]]) {
      const { code, out, err } = await run(...args);
      expect({ code, out }).toEqual({ code: 3, out: expect.stringMatching(/^NOT COMPARED\n/) });
      expect(err).toContain("unmatched-resolution");
      expect(err).toContain("/paths/~1nowhere/get/operationId");
      expect(err).toContain("idle.yaml:2");
    }
  });

  it("reports a resolution that only the old side needs, as drift does", async () => {
    const { code, out, err } = await run("torn", "moved", "--resolutions", "resolutions.yaml");
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toContain("resolution-expired");
    expect(out).not.toContain("server-url-changed");
  });

  it.each(["nowhere.yaml", "empty.md", "other.yaml"])(
    "reports the problem of %s and exits with 4",
    async (name) => {
      const { code, out, err } = await run("old.json", name, "--format", "json");
      expect(code).toBe(4);
      expect(JSON.parse(out)).toMatchObject({ findings: [], problems: [{ exitCode: 4 }] });
      expect(err).toContain(name);
      expect((await run(name, "new.json")).code).toBe(4);
    },
  );

  it("shows immediately that it is comparing if the documents are large", async () => {
    const large = documentOf({ ...lateIn2025, filePurpose: ["x".repeat(60_000)] });
    await writeFile(join(folder, "large.json"), json(large));
    for (const [name, isLong] of [
      ["large.json", true],
      ["old.json", false],
    ] as const) {
      const { io } = recordingIo(folder);
      const steps: unknown[] = [];
      await diff([name, name], { ...io, step: async (...step) => void steps.push(step) });
      expect(steps.at(-1)).toEqual(["Comparing", isLong]);
    }
  });

  it("requires exactly two inputs", async () => {
    await expect(run("old.json")).rejects.toThrow("OLD NEW");
    await expect(run("old.json", "new.json", "old.json")).rejects.toThrow("OLD NEW");
  });
});
