import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { expect, it } from "vitest";
import { optionWords } from "./arguments/command-words.ts";
import { UsageError } from "./arguments/usage-error.ts";
import type { CommandIo } from "./command.ts";
import type { CommandEntry } from "./help/command-entry.ts";
import { commandList } from "./help/command-list.ts";
import { runCommand } from "./run-command.ts";
import { recordingIo } from "./testing/recording-io.ts";

const deep = { name: "deep", value: "N", help: ["how deep (default: 1)"] };

function entry(name: string, run: (args: readonly string[], io: CommandIo) => 0 | 3): CommandEntry {
  return {
    name,
    operands: "",
    options: [deep],
    summary: `does ${name}`,
    details: "details",
    examples: [{ line: `npx together-files ${name}`, purpose: "to see it" }],
    exitCodes: [0],
    load: async () => async (args, io) => run(args, io),
  };
}

const commands = [
  entry("good", (args) => {
    optionWords(args, [deep]);
    return 0;
  }),
  entry("undecided", () => 3),
  entry("where", (args, { root, cwd, stdout }) => {
    stdout(`${root} ${cwd} ${args.join(" ")}`);
    return 0;
  }),
  entry("needy", () => {
    throw new UsageError("Expected at least one PAGE.");
  }),
  entry("broken", () => {
    throw new Error("index out of range");
  }),
];

async function run(words: readonly string[], list: readonly CommandEntry[] = commands) {
  const { io, printed } = recordingIo(resolve("/"));
  const code = await runCommand(words, io, list);
  return { code, stdout: printed.out, stderr: printed.err };
}

it("passes the arguments on and returns the command's exit code", async () => {
  expect((await run(["good", "--deep", "3"])).code).toBe(0);
  expect((await run(["undecided"])).code).toBe(3);
});

it.each([
  [["--root", "a", "where", "x"]],
  [["where", "--root=a", "x"]],
  [["where", "x", "--root", "b", "--root", "a"]],
])("uses --root, before or after the command, as the project's folder: %j", async (words) => {
  const root = resolve("/");
  expect((await run(words)).stdout).toBe(`${join(root, "a")} ${root} x`);
});

it("passes --root on if it follows --", async () => {
  expect((await run(["where", "--", "--root", "a"])).stdout).toContain("-- --root a");
});

it.each(["drift", "merge"])(
  "reports the folder in which %s found no project, and how to start one there",
  async (command) => {
    const root = resolve("/");
    const here = await run([command], commandList);
    expect(here.stderr).toContain(`There is no openapi/sources.yaml in ${root}.\n`);
    expect(here.stderr).toMatch(/npx together-files init URL\n/);
    const nowhere = await run([command, "--root", "no such/folder"], commandList);
    expect(nowhere).toMatchObject({ code: 4 });
    expect(nowhere.stderr).toContain(`There is no folder ${join(root, "no such/folder")}.\n`);
    expect(nowhere.stderr).toContain('npx together-files init URL --root "no such/folder"\n');
  },
);

it("prints the version of the package on --version", async () => {
  const { version } = JSON.parse(await readFile("package.json", "utf8"));
  expect(await run(["--version"])).toEqual({ code: 0, stdout: `${version}\n`, stderr: "" });
});

it("lists every command on --help, on stdout", async () => {
  const { code, stdout, stderr } = await run(["--help"], commandList);
  expect(code).toBe(0);
  expect(stderr).toBe("");
  for (const { name } of commandList) expect(stdout).toContain(`\n  ${name} `);
});

it("prints the list to stderr and exits with 64 without a command", async () => {
  const { code, stdout, stderr } = await run([]);
  expect([code, stdout]).toEqual([64, ""]);
  expect(stderr).toContain("Usage:");
});

it.each([
  ["good", "--help"],
  ["good", "-h"],
  ["help", "good"],
  ["good", "--deep", "--help"],
])("prints the help of one command for %s %s", async (...words) => {
  const { code, stdout } = await run(words);
  expect(code).toBe(0);
  expect(stdout).toContain("together-files good [OPTIONS]\n");
});

it("treats --help after -- as a file name", async () => {
  expect((await run(["undecided", "--", "--help"])).code).toBe(3);
});

const help = 'Run "together-files --help" for help.';
const helpOnGood = 'Run "together-files good --help" for help.';

it.each([
  [["goood"], `together-files: Unknown command "goood". Did you mean "good"? ${help}`],
  [["help", "need"], `together-files: Unknown command "need". Did you mean "needy"? ${help}`],
  [["x\n\u001b["], `together-files: Unknown command "x\\n\\u001b[". ${help}`],
  [["xyz"], `together-files: Unknown command "xyz". ${help}`],
  [["--root"], `together-files: --root needs a value: --root DIR. ${help}`],
  [["--verison"], `together-files: Unknown option "--verison". Did you mean "--version"? ${help}`],
  [["--wide=3", "good"], `together-files: Unknown option "--wide". ${help}`],
  [
    ["--deep", "3", "good"],
    `together-files: --deep must follow its command: together-files COMMAND --deep. ${help}`,
  ],
  [
    ["good", "--deap"],
    `together-files good: Unknown option "--deap". Did you mean "--deep"? ${helpOnGood}`,
  ],
  [["good", "--wide=3"], `together-files good: Unknown option "--wide". ${helpOnGood}`],
  [["good", "-d"], `together-files good: Unknown option "-d". ${helpOnGood}`],
  [["good", "--deep"], `together-files good: --deep needs a value: --deep N. ${helpOnGood}`],
  [["good", "page.md"], `together-files good: Unexpected argument "page.md". ${helpOnGood}`],
  [
    ["good", "--deep="],
    `together-files good: The value of --deep is empty. Is a shell variable not set? ${helpOnGood}`,
  ],
  [
    ["needy"],
    'together-files needy: Expected at least one PAGE. Run "together-files needy --help" for help.',
  ],
])("exits with 64 and one line for %j", async (words, line) => {
  expect(await run(words)).toEqual({ code: 64, stdout: "", stderr: `${line}\n` });
});

it("reports an unexpected error as an internal one, with 70", async () => {
  const { code, stderr } = await run(["broken"]);
  expect(code).toBe(70);
  expect(stderr).toContain("Internal error");
  expect(stderr).toContain("index out of range");
});
