/**
 * A text with so many spaces before each line that is not empty. Lines end at line feeds alone: to a regular
 * expression with the flag `m`, U+2028 inside a text ends one as well.
 */
export function indented(text: string, spaces: number): string {
  const margin = " ".repeat(spaces);
  return text
    .split("\n")
    .map((line) => (line === "" ? line : `${margin}${line}`))
    .join("\n");
}
