/**
 * Escapes control, format and bidirectional characters and line separators, except line feeds and tabs, so that
 * nothing in the text is hidden. Also breaks up text that a CI system would run as a command when it is printed to
 * a log.
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
