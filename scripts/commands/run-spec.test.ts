import { parseArgs } from "node:util";
import { expect, it } from "vitest";
import type { CommandIo } from "./command.ts";
import type { CommandEntry } from "./command-list.ts";
import { commandList } from "./command-list.ts";
import { runSpec } from "./run-spec.ts";
import { UsageError } from "./usage-error.ts";

function entry(name: string, run: (args: readonly string[]) => number): CommandEntry {
  return {
    name,
    synopsis: "[--deep]",
    summary: `does ${name}`,
    details: "details",
    load: async () => async (args) => (run(args) === 0 ? 0 : 3),
  };
}

const commands = [
  entry("good", (args) => {
    parseArgs({ args: [...args], options: { deep: { type: "boolean" } } });
    return 0;
  }),
  entry("undecided", () => 3),
  entry("needy", () => {
    throw new UsageError("needs at least one PAGE");
  }),
  entry("broken", () => {
    throw new Error("index out of range");
  }),
];

async function run(words: readonly string[], list: readonly CommandEntry[] = commands) {
  const out: string[] = [];
  const err: string[] = [];
  const io: CommandIo = {
    stdout: (text) => void out.push(text),
    stderr: (text) => void err.push(text),
    cwd: "/",
    env: {},
    fetch: () => Promise.reject(new Error("no network here")),
  };
  const code = await runSpec(words, io, list);
  return { code, stdout: out.join(""), stderr: err.join("") };
}

it("passes the words behind the name on and gives the command's exit code", async () => {
  expect((await run(["good", "--deep"])).code).toBe(0);
  expect((await run(["undecided"])).code).toBe(3);
});

it("lists every command on --help, on stdout", async () => {
  const { code, stdout, stderr } = await run(["--help"], commandList);
  expect(code).toBe(0);
  expect(stderr).toBe("");
  for (const name of ["generate", "check", "merge", "diff", "drift", "update"]) {
    expect(stdout).toContain(`\n  ${name} `);
  }
});

it("prints the list to stderr and exits 64 when no command is named", async () => {
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
  expect(stdout).toContain("spec -- good [--deep]");
});

it("takes --help behind -- as a file name, not as an option", async () => {
  expect((await run(["undecided", "--", "--help"])).code).toBe(3);
});

it("names the commands there are when it does not know one", async () => {
  const { code, stderr } = await run(["goood"]);
  expect(code).toBe(64);
  expect(stderr).toBe(
    'spec: there is no command "goood"; the commands are good, undecided, needy, broken.\n',
  );
});

it("gives a one-line hint and 64 for an unknown option", async () => {
  const { code, stderr } = await run(["good", "--shallow"]);
  expect(code).toBe(64);
  expect(stderr).toContain("Unknown option '--shallow'");
  expect(stderr.trimEnd().split("\n")).toHaveLength(1);
});

it("gives a one-line hint and 64 for what a command itself calls wrong usage", async () => {
  const { code, stderr } = await run(["needy"]);
  expect(code).toBe(64);
  expect(stderr).toBe("spec needy: needs at least one PAGE. See npm run -s spec -- needy --help\n");
});

it("tells a fault of the tool from bad input", async () => {
  const { code, stderr } = await run(["broken"]);
  expect(code).toBe(70);
  expect(stderr).toContain("fault of the tool");
  expect(stderr).toContain("index out of range");
});
