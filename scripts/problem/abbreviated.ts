/** The text, cut to at most 160 characters so that it fits in a message. */
export function abbreviated(text: string): string {
  return text.length <= 160 ? text : `${text.slice(0, 159)}…`;
}
