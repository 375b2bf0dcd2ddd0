import { visible } from "./visible.ts";

/**
 * A sentence that quotes pages, as one line of markdown: nothing in it opens HTML or mentions people. Code stays code where a
 * run of backticks meets the next one of its length, as CommonMark pairs them; all else is shown letter by letter.
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
 * A text as one line of markdown that shows it letter by letter, backticks too. GitHub looks for mentions, issues and addresses
 * in what is shown, so that a backslash does not stop them: a character without width does.
 */
export function plainMarkdown(text: string): string {
  return visible(text.replace(/\s+/g, " "))
    .replace(/[\\`<>*_[\]#|~&]/g, "\\$&")
    .replace(/@|#(?=\w)|\bGH-(?=\d)/gi, "$&\u200b")
    .replace(/\b(https?|ftp|mailto|xmpp):/gi, "$1\u200b:")
    .replace(/\bwww\./gi, "www\u200b.");
}
