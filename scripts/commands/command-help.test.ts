import { readFile, rm } from "node:fs/promises";
import { basename, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exitCodeMeanings } from "../problem/exit-code.ts";
import { findingFormats } from "../report/format-findings.ts";
import { commandHelp, overview } from "./command-help.ts";
import { commandList } from "./command-list.ts";
import { runSpec } from "./run-spec.ts";
import { copyProject, recordingIo } from "./testing/project-copy.ts";

const pages = [
  { name: "spec", help: overview(commandList) },
  ...commandList.map((entry) => ({ name: entry.name, help: commandHelp(entry) })),
];

/** The command lines that a page of help shows, as a shell would read them. */
function commandLines(help: string): readonly string[] {
  return help
    .replaceAll(/ \\\n\s+/g, " ")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => /^npm run /.test(line));
}

/** What npm hands to the tool for a command line. */
function words(line: string): readonly string[] {
  const [, script = "", rest = ""] = /^npm run (?:-s )?([a-z]+)(?: --)?(.*)$/.exec(line) ?? [];
  const typed = rest.split(" ").filter((word) => word !== "");
  return script === "spec" ? typed : [script, ...typed];
}

let folder = "";
beforeAll(async () => {
  folder = await copyProject();
});
afterAll(() => rm(folder, { recursive: true }));

/** Upstream, where nothing has changed. */
async function unchanged(url: unknown): Promise<Response> {
  return new Response(await readFile(join(folder, "openapi/pages", basename(String(url)))));
}

describe.each(pages)("help of $name", ({ help }) => {
  it("shows examples, and each runs in the project", async () => {
    const lines = commandLines(help);
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) {
      const { io, printed } = recordingIo(folder);
      const code = await runSpec(words(line), { ...io, fetch: unchanged });
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

it("explains every command, every exit code, the order of pages and NO_COLOR on the first page", () => {
  const help = overview(commandList);
  for (const { name, summary } of commandList) {
    expect(help).toMatch(new RegExp(`^ {2}${name} +${summary}$`, "m"));
  }
  for (const [code, meaning] of Object.entries(exitCodeMeanings)) {
    expect(help).toMatch(new RegExp(`^ {2}${code} +${meaning}$`, "m"));
  }
  for (const words of [/freshest page comes first/, /alphabetical\sorder/, /NO_COLOR/]) {
    expect(help).toMatch(words);
  }
});

it("says of every option what holds without it", () => {
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
