/** Whether a text is a page for browsers rather than markdown or a document. */
export function startsAsHtml(text: string): boolean {
  return /^\ufeff?\s{0,100}<(?:!doctype\s+html|html|head)[\s>]/i.test(text.slice(0, 1_000));
}
