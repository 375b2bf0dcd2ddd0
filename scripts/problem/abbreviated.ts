/** A text that may be long, cut so that it fits in a message: at most 160 characters. */
export function abbreviated(text: string): string {
  return text.length <= 160 ? text : `${text.slice(0, 159)}…`;
}
