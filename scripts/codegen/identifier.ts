/**
 * Words in any notation as a JavaScript identifier in camel case: `get /files/{id} 200` becomes `getFilesId200`.
 * The case inside a word stays, so that `listFiles` comes out as it is. ASCII only, as tools downstream handle it best.
 */
export function wordsToCamelCase(words: string): string {
  const [first = "operation", ...rest] = asciiWords(words);
  return startWithLetter([lowerFirst(first), ...rest.map(upperFirst)].join(""));
}

/** Whether a text leaves anything in an identifier. */
export function hasAsciiWord(text: string): boolean {
  return asciiWords(text).length > 0;
}

/** As wordsToCamelCase, but starting in upper case: `File-List.v2` becomes `FileListV2`. */
export function wordsToPascalCase(words: string): string {
  return startWithLetter(asciiWords(words).map(upperFirst).join("") || "Schema");
}

/**
 * The same names, where one that was given or taken before gets the first free suffix `_2`, `_3`, …; `taken` are
 * names that none may get.
 */
export function uniqueNames(
  names: readonly string[],
  taken: Iterable<string> = [],
): readonly string[] {
  const used = new Set(taken);
  const counts = new Map<string, number>();
  return names.map((name) => {
    const unique = firstFree(name, counts.get(name) ?? 1, used);
    used.add(unique.name);
    counts.set(name, unique.count);
    return unique.name;
  });
}

function firstFree(
  name: string,
  from: number,
  used: ReadonlySet<string>,
): { readonly name: string; readonly count: number } {
  for (let count = from; ; count += 1) {
    const candidate = count === 1 ? name : `${name}_${count}`;
    if (!used.has(candidate)) return { name: candidate, count };
  }
}

function asciiWords(words: string): readonly string[] {
  return words.match(/[A-Za-z0-9_$]+/g) ?? [];
}

function startWithLetter(name: string): string {
  return /^[0-9]/.test(name) ? `_${name}` : name;
}

function upperFirst(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function lowerFirst(word: string): string {
  return word.charAt(0).toLowerCase() + word.slice(1);
}
