/** Whether a text is an HTML page rather than markdown or a document. */
export function startsAsHtml(text: string): boolean {
  return /^\ufeff?\s{0,100}<(?:!doctype\s+html|html|head)[\s>]/i.test(text.slice(0, 1_000));
}
