import { parseArgs } from "node:util";
import type { CommandOption } from "./command-option.ts";
import { UsageError } from "./usage-error.ts";

/** The arguments of a command, parsed. */
export interface CommandWords {
  /** Values by the option's long name. If an option is repeated, its last value. */
  readonly values: Readonly<Record<string, string | undefined>>;
  /** All values of `--report`, the one option that may be repeated. */
  readonly reports: readonly string[];
  readonly positionals: readonly string[];
}

/**
 * Parses the arguments of a command.
 *
 * @throws {UsageError} For an unknown option, an option without its value, and an empty argument: an empty
 * argument usually comes from a shell variable that is not set, and as a path it would mean the current folder.
 */
export function commandWords(
  args: readonly string[],
  options: readonly CommandOption[],
): CommandWords {
  const { tokens } = parseArgs({
    args: [...args],
    allowPositionals: true,
    strict: false,
    tokens: true,
    options: Object.fromEntries(options.map((option) => [option.name, parseOption(option)])),
  });
  const given = tokens.flatMap((token) => {
    if (token.kind !== "option") return [];
    const option = options.find(({ name }) => name === token.name);
    if (option === undefined) throw unknownOption(token.rawName, options);
    return [[option.name, optionValue(token, option)] as const];
  });
  const positionals = tokens.flatMap((token) =>
    token.kind === "positional" ? [nonEmpty(token.value, "An argument")] : [],
  );
  const reports = given.flatMap(([name, value]) => (name === "report" ? [value] : []));
  return { values: Object.fromEntries(given), reports, positionals };
}

/**
 * Parses the arguments of a command that takes only options.
 *
 * @throws {UsageError} Like {@link commandWords}, and for any other argument.
 */
export function optionWords(
  args: readonly string[],
  options: readonly CommandOption[],
): CommandWords {
  const words = commandWords(args, options);
  const { positionals } = words;
  if (positionals.length > 0) {
    throw new UsageError(`Unexpected argument "${positionals.join(" ")}".`);
  }
  return words;
}

function parseOption({ short, value }: CommandOption): {
  readonly type: "string" | "boolean";
  readonly short?: string;
} {
  const type = value === undefined ? "boolean" : "string";
  return { type, ...(short === undefined ? {} : { short }) };
}

interface OptionToken {
  readonly rawName: string;
  readonly value: string | undefined;
  readonly inlineValue: boolean | undefined;
}

/** The value of an option; its name if it takes none. */
function optionValue({ rawName, value, inlineValue }: OptionToken, option: CommandOption): string {
  if (option.value === undefined) {
    if (value === undefined) return option.name;
    throw new UsageError(`${rawName} takes no value.`);
  }
  const isNextOption = inlineValue === false && value?.startsWith("-") === true;
  if (value === undefined || isNextOption) {
    throw new UsageError(`${rawName} needs a value: ${rawName} ${option.value}.`);
  }
  return nonEmpty(value, `The value of ${rawName}`);
}

function unknownOption(typed: string, options: readonly CommandOption[]): UsageError {
  const known = options.map(({ name }) => `--${name}`);
  return new UsageError(`Unknown option "${typed}".`, { typed, known });
}

function nonEmpty(value: string, what: string): string {
  if (value === "") throw new UsageError(`${what} is empty. Is a shell variable not set?`);
  return value;
}
