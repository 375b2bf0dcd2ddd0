import type { JsonValue } from "../json/json-value.ts";

/** How the words of an identifier are joined. */
export type Notation = "camelCase" | "PascalCase";

/**
 * Turns words in any notation into a JavaScript identifier: `get /files/{id} 200` becomes `getFilesId200` in camel
 * case, and `File-List.v2` becomes `FileListV2` in Pascal case. The case inside a word is kept. The result is
 * ASCII, which other tools handle best; words without ASCII become `operation` or `Schema`.
 */
export function identifier(words: string, notation: Notation): string {
  const isPascal = notation === "PascalCase";
  const [first = isPascal ? "Schema" : "operation", ...rest] = asciiWords(words);
  const start = isPascal ? upperFirst(first) : lowerFirst(first);
  const name = [start, ...rest.map(upperFirst)].join("");
  return /^[0-9]/.test(name) ? `_${name}` : name;
}

/** The words that name an operation: its operationId or, if that leaves nothing in an identifier, method and path. */
export function operationWords(
  method: string,
  path: string,
  operationId: JsonValue | undefined,
): string {
  const isName = typeof operationId === "string" && asciiWords(operationId).length > 0;
  return isName ? operationId : `${method} ${path}`;
}

function asciiWords(words: string): readonly string[] {
  return words.match(/[A-Za-z0-9_$]+/g) ?? [];
}

function upperFirst(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function lowerFirst(word: string): string {
  return word.charAt(0).toLowerCase() + word.slice(1);
}
