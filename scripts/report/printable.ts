/**
 * Makes a line of any origin safe to print: control, format and bidirectional characters are escaped, and so is
 * what a CI system would run as a command in its log (`##[…]` anywhere, `::…` at the start).
 */
export function printable(line: string): string {
  return line
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|\p{Surrogate}/gu, spelledOut)
    .replace(/#(?=#\[)/g, "\\u0023")
    .replace(/^(\s*):(?=:)/, "$1\\u003a");
}

/** Makes JSON text safe to print, without changing its value. */
export function printableJson(text: string): string {
  return text
    .replace(/[^\n\P{Cc}]|[\p{Cf}\p{Zl}\p{Zp}]|\p{Surrogate}/gu, spelledOut)
    .replace(/#(?=#\[)/g, "\\u0023")
    .replace(/^(\s*"):(?=:)/gm, "$1\\u003a");
}

function spelledOut(character: string): string {
  const short = JSON.stringify(character).slice(1, -1);
  if (short !== character) return short;
  return character
    .split("")
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
    .join("");
}
