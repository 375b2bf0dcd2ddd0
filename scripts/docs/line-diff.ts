/** The number of unchanged lines to show before and after the changed ones. */
const context = 1;

/** The lines in which two texts differ, as in a patch: from the first different line to the last. */
export function lineDiff(before: string, after: string): string {
  const [old, fresh] = [before.trimEnd().split("\n"), after.trimEnd().split("\n")];
  const shortest = Math.min(old.length, fresh.length);
  let start = 0;
  while (start < shortest && old[start] === fresh[start]) start += 1;
  let end = 0;
  while (end < shortest - start && old.at(-1 - end) === fresh.at(-1 - end)) end += 1;
  const marked = (sign: string, lines: readonly string[]): readonly string[] =>
    lines.map((line) => `${sign}${line}`);
  return [
    ...marked(" ", old.slice(Math.max(0, start - context), start)),
    ...marked("-", old.slice(start, old.length - end)),
    ...marked("+", fresh.slice(start, fresh.length - end)),
    ...marked(" ", old.slice(old.length - end, old.length - end + context)),
  ].join("\n");
}
