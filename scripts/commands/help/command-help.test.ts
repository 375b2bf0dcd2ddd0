import { cp, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exitCodeMeanings } from "../../problem/exit-code.ts";
import { findingFormats } from "../../report/format-findings.ts";
import { runCommand } from "../run-command.ts";
import { type FilesProject, filesProject } from "../testing/files-project.ts";
import { recordingIo } from "../testing/recording-io.ts";
import { commandHelp, overview } from "./command-help.ts";
import { commandList } from "./command-list.ts";

const texts = [
  { name: "together-files", help: overview(commandList) },
  ...commandList.map((entry) => ({ name: entry.name, help: commandHelp(entry) })),
];

/** The command lines in a help text, without the program's name and with folded lines joined. */
function commandLines(help: string): readonly string[] {
  const lines = help.replaceAll(/ \\\n\s+/g, " ").matchAll(/^ {2}npx together-files (.*)$/gm);
  return [...lines].map(([, line = ""]) => line);
}

let project: FilesProject;
beforeAll(async () => {
  project = await filesProject();
  await cp(join(project.folder, "generated/openapi.yaml"), join(project.folder, "old.yaml"));
});
afterAll(() => project.remove());

/** A server without changes, with an index and a page that the project does not have. */
async function unchanged(url: unknown): Promise<Response> {
  const name = basename(String(url));
  if (name === "llms.txt") return new Response("- [List](/get-files.md)");
  const kept = name === "upload-file.md" ? "get-files.md" : name;
  return new Response(await readFile(join(project.folder, "openapi/pages", kept)));
}

describe.each(texts)("help of $name", ({ help }) => {
  it("shows examples, and each runs in a project", async () => {
    const lines = commandLines(help);
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) {
      const { io, printed } = recordingIo(project.folder);
      const code = await runCommand(line.split(" "), { ...io, fetch: unchanged });
      expect({ line, code, err: code === 0 ? "" : printed.err }).toEqual({
        line,
        code: 0,
        err: "",
      });
    }
  });

  it("fits in 100 columns", () => {
    expect(help.split("\n").filter((line) => line.length > 100)).toEqual([]);
  });
});

it("lists every command and exit code in the overview", () => {
  const help = overview(commandList);
  for (const { name, summary } of commandList) {
    expect(help).toMatch(new RegExp(`^ {2}${name} +${summary}$`, "m"));
  }
  for (const [code, meaning] of Object.entries(exitCodeMeanings)) {
    expect(help).toMatch(new RegExp(`^ {2}${code} +${meaning}$`, "m"));
  }
});

it("states the default of every option", () => {
  for (const { options } of commandList) {
    for (const { name, help } of options) {
      expect(`--${name}: ${help.join(" ")}`).toMatch(/\(default\b/);
    }
  }
});

it("names every format of findings", () => {
  const format = commandList
    .flatMap(({ options }) => options)
    .find(({ name }) => name === "format");
  for (const name of findingFormats) expect(format?.help.join(" ")).toContain(name);
});
