import { parseArgs } from "node:util";
import type { CommandOption } from "./command-options.ts";
import { UsageError } from "./usage-error.ts";

/** The words behind a command, read. */
export interface CommandWords {
  /** Values by the option's long name; of an option that stands twice, the last one. */
  readonly values: Readonly<Record<string, string | undefined>>;
  readonly positionals: readonly string[];
}

/**
 * Reads the words behind a command.
 *
 * @throws {UsageError} For an option that the command does not have, an option without its value, and an empty word:
 * that comes of a shell variable which is not set, and a path that is empty would mean the current folder.
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
    options: Object.fromEntries(options.map((option) => [option.name, parsed(option)])),
  });
  const given = tokens.flatMap((token) => {
    if (token.kind !== "option") return [];
    const option = options.find(({ name }) => name === token.name);
    if (option === undefined) throw unknownOption(token.rawName, options);
    const isNextOption = token.inlineValue === false && token.value.startsWith("-");
    if (token.value === undefined || isNextOption) {
      throw new UsageError(`${token.rawName} needs a value: ${token.rawName} ${option.value}.`);
    }
    return [[option.name, filled(token.value, `The value of ${token.rawName}`)] as const];
  });
  const positionals = tokens.flatMap((token) =>
    token.kind === "positional" ? [filled(token.value, "A path")] : [],
  );
  return { values: Object.fromEntries(given), positionals };
}

/**
 * Reads the words behind a command that takes options and nothing else.
 *
 * @throws {UsageError} As `commandWords` does, and for any other word.
 */
export function optionWords(
  args: readonly string[],
  options: readonly CommandOption[],
): CommandWords["values"] {
  const { values, positionals } = commandWords(args, options);
  if (positionals.length > 0) {
    throw new UsageError(`It takes no "${positionals.join(" ")}".`);
  }
  return values;
}

function parsed({ short }: CommandOption): { readonly type: "string"; readonly short?: string } {
  return { type: "string", ...(short === undefined ? {} : { short }) };
}

function unknownOption(typed: string, options: readonly CommandOption[]): UsageError {
  const known = options.map(({ name }) => `--${name}`);
  return new UsageError(`There is no option "${typed}".`, { typed, known });
}

function filled(value: string, what: string): string {
  if (value === "") throw new UsageError(`${what} is empty; a shell variable may not be set.`);
  return value;
}
