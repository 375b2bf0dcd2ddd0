/**
 * A text of which nothing is hidden: control, format and bidirectional characters are spelled out, and separators of lines, all but line ends and tabs.
 * Nothing in it is a command to a CI system that prints it to a log.
 */
export function visible(text: string): string {
  return text
    .replace(/[^\n\t\P{Cc}]|[\p{Cf}\p{Zl}\p{Zp}]|\p{Surrogate}/gu, (character) =>
      character
        .split("")
        .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
        .join(""),
    )
    .replace(/#(?=#\[)/g, "#\u200b")
    .replace(/^(\s*):(?=:)/gm, "$1:\u200b");
}
