/** How an HTML block ends: with a line that matches the pattern or, if there is no pattern, before a blank line. */
export interface HtmlBlock {
  readonly kind: "html";
  readonly end: RegExp | undefined;
}

const blockTags: ReadonlySet<string> = new Set(
  `address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div dl dt
  fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend li link
  main menu menuitem nav noframes ol optgroup option p param search section summary table tbody td tfoot th thead
  title tr track ul`.split(/\s+/),
);

const startConditions: readonly { readonly start: RegExp; readonly end: RegExp }[] = [
  {
    start: /^<(?:script|pre|textarea|style)(?:[ \t>]|$)/i,
    end: /<\/(?:script|pre|textarea|style)>/i,
  },
  { start: /^<!--/, end: /-->/ },
  { start: /^<\?/, end: /\?>/ },
  { start: /^<![a-z]/i, end: />/ },
  { start: /^<!\[CDATA\[/, end: /\]\]>/ },
];

/**
 * The HTML block that a line starts (CommonMark 4.6, start conditions 1 to 7), or undefined.
 *
 * @param line The line without its indentation.
 * @param insideParagraph Whether the line would interrupt a paragraph, which condition 7 may not.
 */
export function startHtmlBlock(line: string, insideParagraph: boolean): HtmlBlock | undefined {
  const condition = startConditions.find(({ start }) => start.test(line));
  if (condition) return { kind: "html", end: condition.end };
  const tag = /^<\/?([a-z][a-z0-9]*)(?:[ \t]|\/?>|$)/i.exec(line)?.[1];
  if (tag !== undefined && blockTags.has(tag.toLowerCase()))
    return { kind: "html", end: undefined };
  return !insideParagraph && isLoneTag(line) ? { kind: "html", end: undefined } : undefined;
}

const attribute = /[ \t]+[a-z_:][a-z0-9_.:-]*(?:[ \t]*=[ \t]*(?:[^ \t"'=<>`]+|'[^']*'|"[^"]*"))?/iy;

/**
 * Whether a line is one complete opening or closing tag and nothing else. It goes attribute by attribute, so the
 * time is linear.
 */
function isLoneTag(line: string): boolean {
  if (/^<\/[a-z][a-z0-9-]*[ \t]*>[ \t]*$/i.test(line)) return true;
  const name = /^<[a-z][a-z0-9-]*/i.exec(line)?.[0];
  if (name === undefined) return false;
  let offset = name.length;
  for (;;) {
    attribute.lastIndex = offset;
    if (!attribute.test(line)) break;
    offset = attribute.lastIndex;
  }
  return /^[ \t]*\/?>[ \t]*$/.test(line.slice(offset));
}
