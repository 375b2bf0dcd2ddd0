import { visible } from "./visible.ts";

/**
 * Formats a sentence that quotes pages as one line of markdown that contains no HTML and mentions nobody. A code
 * span stays one, as CommonMark pairs runs of backticks; everything else is shown literally.
 * @see https://spec.commonmark.org/0.31.2/#code-spans
 */
export function inlineMarkdown(sentence: string): string {
  // Runs have odd indexes.
  const parts = sentence.replace(/\s+/g, " ").split(/(`+)/);
  const shown: string[] = [];
  for (let at = 0; at < parts.length; at += 1) {
    const part = parts[at] ?? "";
    const close = at % 2 === 1 ? parts.indexOf(part, at + 1) : -1;
    shown.push(
      close === -1
        ? plainMarkdown(part)
        : parts
            .slice(at, close + 1)
            .map(visible)
            .join(""),
    );
    at = Math.max(at, close);
  }
  return shown.join("");
}

/**
 * Formats text as one line of markdown that shows it literally, including backticks. GitHub finds mentions, issues
 * and addresses in the rendered text, so a backslash does not prevent them; a zero-width space does.
 */
export function plainMarkdown(text: string): string {
  return visible(text.replace(/\s+/g, " "))
    .replace(/[\\`<>*_[\]#|~&]/g, "\\$&")
    .replace(/@|#(?=\w)|\bGH-(?=\d)/gi, "$&\u200b")
    .replace(/\b(https?|ftp|mailto|xmpp):/gi, "$1\u200b:")
    .replace(/\bwww\./gi, "www\u200b.");
}
