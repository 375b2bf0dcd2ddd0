import { visible } from "./visible.ts";

/**
 * A text as inline code in markdown, whatever backticks it holds; one that a line cannot show as it is, in JSON.
 * @see https://spec.commonmark.org/0.31.2/#code-spans
 */
export function codeSpan(text: string): string {
  const line = visible(text === "" || /[\r\n]/.test(text) ? JSON.stringify(text) : text);
  const ticks = "`".repeat(longestRun(line) + 1);
  // Of code that begins and ends in a space, markdown takes one away on each side, unless there is nothing else in it.
  const isPadded = /^ .* $/.test(line) && /[^ ]/.test(line);
  const pad = isPadded || /^`|`$/.test(line) ? " " : "";
  return `${ticks}${pad}${line}${pad}${ticks}`;
}

/** A text as a fenced code block in markdown, whatever backticks it holds. */
export function codeBlock(text: string, language: string): string {
  const fence = "`".repeat(Math.max(3, longestRun(text) + 1));
  return `${fence}${language}\n${visible(text)}\n${fence}`;
}

function longestRun(text: string): number {
  return (text.match(/`+/g) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0);
}
