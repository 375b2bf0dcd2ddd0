import { visible } from "./visible.ts";

/**
 * Formats text as inline code in markdown, even if it contains backticks. Empty text, and text with line breaks,
 * is shown as JSON.
 * @see https://spec.commonmark.org/0.31.2/#code-spans
 */
export function codeSpan(text: string): string {
  const line = visible(text === "" || /[\r\n]/.test(text) ? JSON.stringify(text) : text);
  const ticks = "`".repeat(longestRun(line) + 1);
  // Markdown strips one space from each side of code that begins and ends with one, unless it is all spaces.
  const isPadded = /^ .* $/.test(line) && /[^ ]/.test(line);
  const pad = isPadded || /^`|`$/.test(line) ? " " : "";
  return `${ticks}${pad}${line}${pad}${ticks}`;
}

/** Formats text as a fenced code block in markdown, even if it contains backticks. */
export function codeBlock(text: string, language: string): string {
  const fence = "`".repeat(Math.max(3, longestRun(text) + 1));
  return `${fence}${language}\n${visible(text)}\n${fence}`;
}

function longestRun(text: string): number {
  return (text.match(/`+/g) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0);
}
