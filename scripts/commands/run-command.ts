import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { type ExitCode, exitCode } from "../problem/exit-code.ts";
import { printable } from "../report/printable.ts";
import { rootOption } from "./arguments/command-option.ts";
import { UsageError } from "./arguments/usage-error.ts";
import type { CommandIo } from "./command.ts";
import type { CommandEntry } from "./help/command-entry.ts";
import { commandHelp, overview } from "./help/command-help.ts";
import { commandList } from "./help/command-list.ts";

const helpWords = new Set(["--help", "-h", "help"]);

/**
 * Runs `together-files` with its arguments and returns the exit code. Help goes to stdout with 0; an unknown command
 * or option prints a one-line hint to stderr and returns 64. An error that no command expects is reported as an
 * internal error, with its stack, and returns 70 (EX_SOFTWARE of BSD's sysexits).
 */
export async function runCommand(
  words: readonly string[],
  io: CommandIo,
  commands: readonly CommandEntry[] = commandList,
): Promise<ExitCode> {
  try {
    const { args, root } = withoutRoot(words);
    return await run(
      args,
      root === undefined ? io : { ...io, root: resolve(io.cwd, root) },
      commands,
    );
  } catch (error) {
    if (error instanceof UsageError) return refuse(error, undefined, io);
    throw error;
  }
}

async function run(
  words: readonly string[],
  io: CommandIo,
  commands: readonly CommandEntry[],
): Promise<ExitCode> {
  const [name, ...args] = words;
  if (name === undefined) {
    io.stderr(overview(commands));
    return exitCode.usage;
  }
  if (name === "--version" || name === "-v") {
    io.stdout(`${await version()}\n`);
    return exitCode.ok;
  }
  const isHelp = helpWords.has(name);
  const [topic] = args;
  if (isHelp && topic === undefined) {
    io.stdout(overview(commands));
    return exitCode.ok;
  }
  const wanted = isHelp ? topic : name;
  const command = commands.find((entry) => entry.name === wanted);
  if (command === undefined) throw unknownCommand(wanted ?? "", commands);
  if (isHelp || asksForHelp(args)) {
    io.stdout(commandHelp(command));
    return exitCode.ok;
  }
  return start(command, args, io);
}

async function start(
  command: CommandEntry,
  args: readonly string[],
  io: CommandIo,
): Promise<ExitCode> {
  try {
    return await (await command.load())(args, io);
  } catch (error) {
    if (error instanceof UsageError) return refuse(error, command.name, io);
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    io.stderr(
      `together-files ${command.name}: Internal error. Please report it with the following lines.\n${stack}\n`,
    );
    return exitCode.internal;
  }
}

/** The version of the package. Bundled, this file is two folders below its `package.json` as well. */
async function version(): Promise<string> {
  const manifest = await readFile(new URL("../../package.json", import.meta.url), "utf8");
  return JSON.parse(manifest).version;
}

/** Removes `--root DIR` or `--root=DIR`, anywhere before `--`, and returns its value. */
function withoutRoot(words: readonly string[]): {
  readonly args: readonly string[];
  readonly root: string | undefined;
} {
  const flag = `--${rootOption.name}`;
  const end = words.includes("--") ? words.indexOf("--") : words.length;
  const at = words.findIndex(
    (word, index) => index < end && (word === flag || word.startsWith(`${flag}=`)),
  );
  const word = words[at];
  if (word === undefined) return { args: words, root: undefined };
  const isInline = word !== flag;
  const value = isInline ? word.slice(flag.length + 1) : words[at + 1];
  if (value === undefined || value === "" || (!isInline && value.startsWith("-"))) {
    throw new UsageError(`${flag} needs a value: ${flag} ${rootOption.value}.`);
  }
  const rest = withoutRoot([...words.slice(0, at), ...words.slice(at + (isInline ? 1 : 2))]);
  return { args: rest.args, root: rest.root ?? value };
}

function asksForHelp(args: readonly string[]): boolean {
  const endOfOptions = args.indexOf("--");
  const options = endOfOptions === -1 ? args : args.slice(0, endOfOptions);
  return options.includes("--help") || options.includes("-h");
}

function unknownCommand(typed: string, commands: readonly CommandEntry[]): UsageError {
  if (!typed.startsWith("-")) {
    const known = commands.map(({ name }) => name);
    return new UsageError(`Unknown command "${typed}".`, { typed, known });
  }
  const flag = typed.replace(/=.*/s, "");
  const owners = commands.filter(({ options }) => options.some(({ name }) => `--${name}` === flag));
  if (owners.length === 0) {
    const known = ["--help", "--version", `--${rootOption.name}`];
    return new UsageError(`Unknown option "${flag}".`, { typed: flag, known });
  }
  return new UsageError(`${flag} must follow its command: together-files COMMAND ${flag}.`);
}

/** Prints one line: what is wrong, a suggestion, and how to get help. */
async function refuse(
  { message, mistyped }: UsageError,
  command: string | undefined,
  io: CommandIo,
): Promise<ExitCode> {
  // Loaded here, because most runs do not need it.
  const { nearestWord } = await import("../problem/did-you-mean.ts");
  const nearest = mistyped && nearestWord(mistyped.typed, mistyped.known);
  const guess = nearest === undefined ? "" : ` Did you mean "${nearest}"?`;
  const program = command === undefined ? "together-files" : `together-files ${command}`;
  io.stderr(`${program}: ${printable(message)}${guess} Run "${program} --help" for help.\n`);
  return exitCode.usage;
}
