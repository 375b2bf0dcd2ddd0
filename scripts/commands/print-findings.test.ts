import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Finding, verdictOf } from "../drift/finding/finding.ts";
import type { FindingOptions } from "./arguments/finding-options.ts";
import { printFindings } from "./print-findings.ts";
import { recordingIo } from "./testing/recording-io.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "together-files-print-"));
});
afterAll(() => rm(folder, { recursive: true }));

const finding: Finding = {
  ...verdictOf("endpoint-added"),
  pointer: "/paths/~1a",
  operations: [],
  source: { before: null, after: { file: "openapi/pages/a.md", line: 3 } },
  before: null,
  after: null,
  message: "GET /a is new.",
  witness: null,
  witnessReason: "none",
};

async function printed(options: Partial<FindingOptions>, env: Readonly<Record<string, string>>) {
  const { io, printed: texts } = recordingIo(folder);
  const usual = { format: "github", failOn: "error", ignore: undefined, reports: [] } as const;
  const all = { ...usual, command: "drift", ...options };
  const code = await printFindings({ findings: [finding], problems: [] }, all, io, new Date(), env);
  return { code, ...texts };
}

it("appends the report as markdown to the summary of a workflow step", async () => {
  const summary = join(folder, "summary.md");
  await writeFile(summary, "# Before\n");
  await printed({}, { GITHUB_STEP_SUMMARY: summary });
  expect(await readFile(summary, "utf8")).toMatch(
    /^# Before\n# API findings\n.*### `endpoint-added`\n\nGET \/a is new\./s,
  );
});

it("names files in annotations by their path in the repository that was checked out", async () => {
  const workspace = join(folder, "..");
  const { out } = await printed({}, { GITHUB_WORKSPACE: workspace });
  const path = `${folder.slice(workspace.length).replace(/^\//, "")}/openapi/pages/a.md`;
  expect(out).toContain(`::notice file=${path},line=3,`);
});

it("uses the level that the ignore file gives an id, and fails accordingly", async () => {
  const ignore = join(folder, "ignore.yaml");
  await writeFile(
    ignore,
    'severity:\n  - { id: endpoint-added, level: error, because: "Each one is reviewed." }\n',
  );
  const { code, out } = await printed({ ignore, format: "text" }, {});
  expect(out).toContain("ERROR\n  endpoint-added");
  expect(code).toBe(1);
});
