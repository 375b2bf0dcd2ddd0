/**
 * Puts spaces before each line that is not empty. Only a line feed ends a line here; for a regular expression with
 * the flag `m`, U+2028 would, too.
 */
export function indented(text: string, spaces: number): string {
  const margin = " ".repeat(spaces);
  return text
    .split("\n")
    .map((line) => (line === "" ? line : `${margin}${line}`))
    .join("\n");
}
