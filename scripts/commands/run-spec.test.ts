import { expect, it } from "vitest";
import { type CommandEntry, commandList } from "./command-list.ts";
import { optionWords } from "./command-words.ts";
import { runSpec } from "./run-spec.ts";
import { recordingIo } from "./testing/project-copy.ts";
import { UsageError } from "./usage-error.ts";

const deep = { name: "deep", value: "N", help: ["how deep (default: 1)"] };

function entry(name: string, run: (args: readonly string[]) => number): CommandEntry {
  return {
    name,
    operands: "",
    options: [deep],
    summary: `does ${name}`,
    details: "details",
    examples: [{ line: `npm run -s spec -- ${name}`, purpose: "to see it" }],
    exitCodes: [0],
    load: async () => async (args) => (run(args) === 0 ? 0 : 3),
  };
}

const commands = [
  entry("good", (args) => {
    optionWords(args, [deep]);
    return 0;
  }),
  entry("undecided", () => 3),
  entry("needy", () => {
    throw new UsageError("It needs at least one PAGE.");
  }),
  entry("broken", () => {
    throw new Error("index out of range");
  }),
];

async function run(words: readonly string[], list: readonly CommandEntry[] = commands) {
  const { io, printed } = recordingIo("/");
  const code = await runSpec(words, io, list);
  return { code, stdout: printed.out, stderr: printed.err };
}

it("passes the words behind the name on and gives the command's exit code", async () => {
  expect((await run(["good", "--deep", "3"])).code).toBe(0);
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
  expect(stdout).toContain("spec -- good [OPTIONS]\n");
});

it("takes --help behind -- as a file name, not as an option", async () => {
  expect((await run(["undecided", "--", "--help"])).code).toBe(3);
});

it.each([
  [
    ["goood"],
    'spec: There is no command "goood". Did you mean "good"? Help: npm run -s spec -- --help',
  ],
  [
    ["help", "need"],
    'spec: There is no command "need". Did you mean "needy"? Help: npm run -s spec -- --help',
  ],
  [["x\n\u001b["], 'spec: There is no command "x\\n\\u001b[". Help: npm run -s spec -- --help'],
  [["xyz"], 'spec: There is no command "xyz". Help: npm run -s spec -- --help'],
  [
    ["good", "--deap"],
    'spec good: There is no option "--deap". Did you mean "--deep"? Help: npm run -s spec -- good --help',
  ],
  [
    ["good", "--wide=3"],
    'spec good: There is no option "--wide". Help: npm run -s spec -- good --help',
  ],
  [["good", "-d"], 'spec good: There is no option "-d". Help: npm run -s spec -- good --help'],
  [
    ["good", "--deep"],
    "spec good: --deep needs a value: --deep N. Help: npm run -s spec -- good --help",
  ],
  [["good", "page.md"], 'spec good: It takes no "page.md". Help: npm run -s spec -- good --help'],
  [
    ["good", "--deep="],
    "spec good: The value of --deep is empty; a shell variable may not be set. Help: npm run -s spec -- good --help",
  ],
] as const)(
  "answers %j with 64 and one line: what is wrong, what was meant, where help is",
  async (words, line) => {
    expect(await run(words)).toEqual({ code: 64, stdout: "", stderr: `${line}\n` });
  },
);

it("gives a one-line hint and 64 for what a command itself calls wrong usage", async () => {
  const { code, stderr } = await run(["needy"]);
  expect(code).toBe(64);
  expect(stderr).toBe(
    "spec needy: It needs at least one PAGE. Help: npm run -s spec -- needy --help\n",
  );
});

it("tells a fault of the tool from bad input", async () => {
  const { code, stderr } = await run(["broken"]);
  expect(code).toBe(70);
  expect(stderr).toContain("fault of the tool");
  expect(stderr).toContain("index out of range");
});
