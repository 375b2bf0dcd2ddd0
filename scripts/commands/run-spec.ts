import { type ExitCode, exitCode } from "../problem/exit-code.ts";
import { printable } from "../report/printable.ts";
import type { CommandIo } from "./command.ts";
import { commandHelp, overview } from "./command-help.ts";
import { type CommandEntry, commandList } from "./command-list.ts";
import { UsageError } from "./usage-error.ts";

const helpWords = new Set(["--help", "-h", "help"]);

/**
 * Runs `spec` with the words behind it and gives the exit code. Help goes to stdout with 0; an unknown
 * command or option gives a one-line hint on stderr and 64. An error that no command foresaw is
 * reported as a fault of this tool, with its stack, and gives 70 (EX_SOFTWARE of BSD's sysexits).
 */
export async function runSpec(
  words: readonly string[],
  io: CommandIo,
  commands: readonly CommandEntry[] = commandList,
): Promise<ExitCode> {
  const [name, ...args] = words;
  if (name === undefined) {
    io.stderr(overview(commands));
    return exitCode.usage;
  }
  const isHelp = helpWords.has(name);
  const [topic] = args;
  if (isHelp && topic === undefined) {
    io.stdout(overview(commands));
    return exitCode.ok;
  }
  const wanted = isHelp ? topic : name;
  const command = commands.find((entry) => entry.name === wanted);
  if (command === undefined) {
    return refuse(unknownCommand(wanted ?? "", commands), undefined, io);
  }
  if (isHelp || asksForHelp(args)) {
    io.stdout(commandHelp(command));
    return exitCode.ok;
  }
  return runCommand(command, args, io);
}

async function runCommand(
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
      `spec ${command.name}: This is a fault of the tool, not of its input. Please report it with the lines below.\n${stack}\n`,
    );
    return exitCode.fault;
  }
}

function asksForHelp(args: readonly string[]): boolean {
  const endOfOptions = args.indexOf("--");
  const options = endOfOptions === -1 ? args : args.slice(0, endOfOptions);
  return options.includes("--help") || options.includes("-h");
}

function unknownCommand(typed: string, commands: readonly CommandEntry[]): UsageError {
  const known = commands.map(({ name }) => name);
  return new UsageError(`There is no command "${typed}".`, { typed, known });
}

/** One line: what is wrong, what was meant perhaps, and where help is. */
async function refuse(
  { message, mistyped }: UsageError,
  command: string | undefined,
  io: CommandIo,
): Promise<ExitCode> {
  // Loaded here: most runs have nothing to guess.
  const { nearestWord } = await import("../problem/did-you-mean.ts");
  const nearest = mistyped && nearestWord(mistyped.typed, mistyped.known);
  const guess = nearest === undefined ? "" : ` Did you mean "${nearest}"?`;
  const about = command === undefined ? "" : `${command} `;
  const place = command === undefined ? "spec" : `spec ${command}`;
  io.stderr(`${place}: ${printable(message)}${guess} Help: npm run -s spec -- ${about}--help\n`);
  return exitCode.usage;
}
