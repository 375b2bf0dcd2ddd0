/**
 * A text as a sentence of its own: a capital first, a full stop last. None follows what is to be copied: a value behind a
 * colon, an entry on lines of its own.
 */
export function sentence(text: string): string {
  const isCopied = text.includes("\n") || /: \S+$/.test(text);
  const end = isCopied || /[.!?]$/.test(text) ? "" : ".";
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${end}`;
}
