/** A line whose control characters are spelled out: pages are untrusted, and a terminal must not obey them. */
export function printable(line: string): string {
  return line.replace(/\p{Cc}/gu, (character) => {
    const short = JSON.stringify(character).slice(1, -1);
    const code = character.charCodeAt(0).toString(16).padStart(4, "0");
    return short === character ? `\\u${code}` : short;
  });
}
