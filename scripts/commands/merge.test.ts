import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { documentOf, lateIn2025, pageOf } from "../drift/testing/files-api.ts";
import { runCommand } from "./run-command.ts";
import { recordingIo } from "./testing/recording-io.ts";

const older = documentOf(lateIn2025);
const server = "https://api.together.ai/v1";
const moved = documentOf({ ...lateIn2025, server, fileType: ["csv"] });
const resolutions = `resolutions:
  - pointer: /servers
    value: [{ url: https://api.together.ai/v1 }]
    because: the vendor moved
  - pointer: /paths/~1files~1{id}/get/tags
    value: [files]
    because: no page has tags
`;

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "together-files-merge-"));
  writeFileSync(join(folder, "get-files.md"), pageOf(moved, "/files"));
  writeFileSync(join(folder, "get-files-id.md"), pageOf(older, "/files/{id}"));
  writeFileSync(join(folder, "r.yaml"), resolutions);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const inputs = ["get-files-id.md", "get-files.md", "r.yaml"];
const pages = ["get-files.md", "get-files-id.md"];
const settled = [...pages, "--resolutions", "r.yaml"];

async function merge(...words: readonly string[]) {
  const { io, printed } = recordingIo(folder);
  const code = await runCommand(["merge", ...words], io);
  return { code, stdout: printed.out, stderr: printed.err };
}

const read = (name: string): string => readFileSync(join(folder, name), "utf8");
const written = (): readonly string[] =>
  readdirSync(folder)
    .filter((name) => !inputs.includes(name))
    .sort();

describe("a merge that succeeds", () => {
  it("prints the document to stdout and a summary to stderr", async () => {
    const { code, stdout, stderr } = await merge(...settled);
    expect(code).toBe(0);
    expect(parse(stdout)).toMatchObject({ openapi: "3.1.0", info: { title: "Together APIs" } });
    expect(stderr).toMatch(/^2 pages read; \d+ places? settled by rule, 2 by resolution\.\n$/);
  });

  it("writes the document and the report to the given files, and prints no document", async () => {
    const { code, stdout } = await merge(...settled, "-o", "out.yaml", "--report", "report.md");
    expect([code, stdout]).toEqual([0, ""]);
    expect(written()).toEqual(["out.yaml", "report.md"]);
    expect(parse(read("out.yaml"))).toHaveProperty("paths");
    expect(read("report.md")).toMatch(/^# /);
  });

  it("writes JSON if a file name ends in .json", async () => {
    await merge(...settled, "-o", "out.json", "--report", "report.json");
    expect(JSON.parse(read("out.json"))).toHaveProperty("paths");
    const report = JSON.parse(read("report.json"));
    expect(Object.keys(report)).toEqual(["decisions", "problems"]);
    const keys = report.decisions.map((decision: object) => Object.keys(decision));
    expect(keys).toContainEqual([
      ...["pointer", "direction", "operations", "rule", "values", "result"],
    ]);
    expect(keys).toContainEqual(["pointer", "operations", "resolution", "values", "result"]);
    expect(Object.keys(report.decisions[0].values[0])).toEqual(["source", "line", "value"]);
  });

  it("accepts folders, documents and pages together", async () => {
    mkdirSync(join(folder, "more"));
    const { stdout } = await merge(...settled);
    writeFileSync(join(folder, "more", "whole.json"), JSON.stringify(parse(stdout)));
    const { code } = await merge("more", "get-files.md");
    expect(code).toBe(0);
  });

  it("uses only the given resolutions", async () => {
    expect((await merge(...pages)).code).toBe(3);
  });
});

describe("a merge that a person must decide", () => {
  it("exits with 3, prints values, lines and the entry to write, and writes only the report", async () => {
    const { code, stdout, stderr } = await merge(...pages, "-o", "out.yaml", "--report", "r.json");
    expect([code, stdout]).toEqual([3, ""]);
    expect(written()).toEqual(["r.json"]);
    expect(stderr).toMatch(
      /get-files\.md:\d+ states \[\{"url":"https:\/\/api\.together\.ai\/v1"\}\]/,
    );
    expect(stderr).toMatch(
      /get-files-id\.md:\d+ states \[\{"url":"https:\/\/api\.together\.xyz\/v1"\}\]/,
    );
    expect(stderr).toContain("  - pointer: /servers\n    value:\n");
    expect(Object.keys(JSON.parse(read("r.json")).problems[0])).toEqual([
      ...["kind", "pointer", "values", "message", "suggestion", "operations"],
    ]);
  });

  it("succeeds after the entry from the report is added to the resolutions", async () => {
    await merge(...pages, "--report", "r.json");
    const [problem] = JSON.parse(read("r.json")).problems;
    writeFileSync(join(folder, "mine.yaml"), `resolutions:\n${problem.suggestion}`);
    expect((await merge(...pages, "--resolutions", "mine.yaml")).code).toBe(0);
  });

  it("exits with 3 for a resolution that has expired, and reports its line", async () => {
    const { code, stderr } = await merge("get-files.md", "--resolutions", "r.yaml");
    expect(code).toBe(3);
    expect(stderr).toContain("expired-resolution /servers");
    expect(stderr).toContain("unmatched-resolution /paths/~1files~1{id}/get/tags");
    expect(stderr).toMatch(/r\.yaml:\d+/);
  });
});

it.each([
  ["merge", ...pages],
  ["diff", "both", "get-files.md", "--fail-on", "never"],
])("suggests the project's resolutions if %s finds a conflict without them", async (...words) => {
  mkdirSync(join(folder, "project/openapi"), { recursive: true });
  writeFileSync(join(folder, "project/openapi/resolutions.yaml"), resolutions);
  mkdirSync(join(folder, "both"));
  for (const page of pages) writeFileSync(join(folder, "both", page), read(page));
  const { io, printed } = recordingIo(folder);
  const root = join(folder, "project");
  expect(await runCommand([...words, "--root", root], io)).toBe(3);
  expect(printed.err).toContain("pass --resolutions project/openapi/resolutions.yaml.\n");
  printed.err = "";
  expect(await runCommand(words, io)).toBe(3);
  expect(printed.err).not.toContain("--resolutions");
});

describe("a merge with unreadable inputs", () => {
  it("exits with 4, lists every problem at once, and writes only the report", async () => {
    writeFileSync(join(folder, "prose.md"), "# Nothing here\n");
    writeFileSync(join(folder, "bad.yaml"), "openapi: [");
    const words = ["lost.md", "prose.md", "bad.yaml", "get-files.md", "--resolutions", "lost.yaml"];
    const { code, stderr } = await merge(...words, "-o", "out.yaml", "--report", "report.md");
    expect(code).toBe(4);
    for (const place of ["lost.md.", "prose.md:1", "bad.yaml:1", "lost.yaml."]) {
      expect(stderr).toContain(place);
    }
    expect(stderr).not.toMatch(/lost\.\w+:1/);
    expect(written()).toEqual(["bad.yaml", "prose.md", "report.md"]);
  });

  it("exits with 4 for a $ref that is not defined on any page, with its page and line", async () => {
    const broken = read("get-files.md").replace("schemas/FileList", "schemas/Lost");
    writeFileSync(join(folder, "get-files.md"), broken);
    const { code, stderr } = await merge(...settled, "--report", "report.md");
    expect(code).toBe(4);
    const line = broken.split("\n").findIndex((text) => text.includes("schemas/Lost")) + 1;
    expect(stderr).toContain(`get-files.md:${line}`);
    expect(written()).toEqual(["report.md"]);
    expect(readFileSync(join(folder, "report.md"), "utf8")).toContain(`get-files.md:${line}`);
  });

  it("writes the report of a page that cannot be read", async () => {
    writeFileSync(join(folder, "prose.md"), "# Nothing here\n");
    const { code } = await merge("prose.md", ...settled, "--report", "report.json");
    expect(code).toBe(4);
    const report = JSON.parse(readFileSync(join(folder, "report.json"), "utf8"));
    expect(report).toMatchObject({ problems: [{ kind: "no-fence" }] });
  });

  it.skipIf(process.platform === "win32")("writes to a device without replacing it", async () => {
    const { code } = await merge(...settled, "-o", "/dev/null", "--report", "report.md");
    expect(code).toBe(0);
    expect(written()).toEqual(["report.md"]);
    expect(statSync("/dev/null").isCharacterDevice()).toBe(true);
  });
});

describe("wrong usage", () => {
  it.each([
    ["an unknown option", ["a.md", "--quiet"], "--quiet"],
    ["an empty path", [""], "An argument is empty"],
    ["an empty output", ["a.md", "-o", ""], "The value of -o is empty"],
    [
      "an option without its value",
      ["a.md", "-o", "--report", "r.md"],
      "-o needs a value: -o FILE",
    ],
    ["a report with an unknown extension", ["a.md", "--report", "r.txt"], "FILE.md or FILE.json"],
    ["an output in a missing folder", ["a.md", "-o", "lost/out.yaml"], "There is no folder"],
    ["a folder as output", ["a.md", "-o", "."], "is a folder"],
    ["an output that is an input", ["get-files.md", "-o", "get-files.md"], "is an input"],
    ["one file for two outputs", ["a.md", "-o", "r.md", "--report", "r.md"], "same file"],
  ])("exits with 64 and a one-line hint for %s", async (_, words, hint) => {
    const { code, stderr } = await merge(...words);
    expect(code).toBe(64);
    expect(stderr).toContain(hint);
    expect(stderr.trimEnd().split("\n")).toHaveLength(1);
    expect(written()).toEqual([]);
  });
});

it("merges all pages that can be read with --skip-unreadable, and reports the others", async () => {
  writeFileSync(join(folder, "prose.md"), "# Nothing here\n");
  const { code, stdout, stderr } = await merge("prose.md", ...settled, "--skip-unreadable");
  expect(code).toBe(0);
  expect(parse(stdout)).toHaveProperty("paths");
  expect(stderr).toContain("prose.md:1");
  expect(stderr).toContain("1 problem skipped; 2 pages read");
  expect((await merge("prose.md", "--skip-unreadable")).code).toBe(4);
  expect((await merge("--skip-unreadable")).code).toBe(64);
});
