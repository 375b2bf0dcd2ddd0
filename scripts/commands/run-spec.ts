import { type ExitCode, exitCode } from "../exit-code.ts";
import type { CommandIo } from "./command.ts";
import { type CommandEntry, commandList } from "./command-list.ts";
import { isUsageError } from "./usage-error.ts";

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
  if (name === undefined || helpWords.has(name)) {
    const topic = commands.find((entry) => entry.name === args[0]);
    const help = topic === undefined ? overview(commands) : commandHelp(topic);
    (name === undefined ? io.stderr : io.stdout)(help);
    return name === undefined ? exitCode.usage : exitCode.ok;
  }
  const command = commands.find((entry) => entry.name === name);
  if (command === undefined) {
    const names = commands.map((entry) => entry.name).join(", ");
    io.stderr(`spec: there is no command "${name}"; the commands are ${names}.\n`);
    return exitCode.usage;
  }
  const endOfOptions = args.indexOf("--");
  const options = endOfOptions === -1 ? args : args.slice(0, endOfOptions);
  if (options.includes("--help") || options.includes("-h")) {
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
    if (isUsageError(error)) {
      const [sentence] = error.message.split("\n");
      const hint = `See npm run -s spec -- ${command.name} --help`;
      io.stderr(`spec ${command.name}: ${sentence?.replace(/\.?$/, ".")} ${hint}\n`);
      return exitCode.usage;
    }
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    io.stderr(
      `spec ${command.name}: this is a fault of the tool, not of its input. Please report it with the lines below.\n${stack}\n`,
    );
    return exitCode.fault;
  }
}

function overview(commands: readonly CommandEntry[]): string {
  const lines = commands.map((entry) => `  ${entry.name.padEnd(10)}${entry.summary}`);
  return `Usage: npm run -s spec -- COMMAND ...

${lines.join("\n")}

Help on a command: npm run -s spec -- COMMAND --help
Relative paths start from the folder you are in.
Exit codes: 0 nothing to report, 1 drift, 2 stale generated files, 3 a person must decide,
4 a page cannot be read, 5 the network failed, 64 wrong usage, 70 a fault of this tool.
`;
}

function commandHelp(entry: CommandEntry): string {
  const usage = `Usage: npm run -s spec -- ${entry.name} ${entry.synopsis}`.trimEnd();
  return `${usage}\n\n${entry.summary}\n\n${entry.details}\n`;
}
