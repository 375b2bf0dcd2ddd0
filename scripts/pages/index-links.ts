/**
 * The pages that an index such as llms.txt links to, in its order: the targets of its markdown links that are on
 * the index's own server and whose extension may be that of a page or an OpenAPI document.
 *
 * @param url Where the index is published. Relative links start there.
 * @see https://llmstxt.org
 */
export function indexLinks(index: string, url: string): readonly string[] {
  const { origin } = new URL(url);
  const targets = [...index.matchAll(/\]\(\s*<?([^\s()<>]+)/g)].flatMap(([, target = ""]) =>
    URL.canParse(target, url) ? [new URL(target, url)] : [],
  );
  const pages = targets
    .filter((target) => target.origin === origin)
    .filter(({ pathname }) => /(?:\.(?:md|markdown|txt|ya?ml|json)|\/[^./]+)$/i.test(pathname))
    .filter(({ pathname }) => !/\/llms(?:-full)?\.txt$/i.test(pathname))
    .map((target) => `${target.origin}${target.pathname}${target.search}`);
  return [...new Set(pages)];
}

/**
 * Whether a text is an index of links: most of its lines, not counting headings and quotes, are list items that
 * begin with a link.
 * @see https://llmstxt.org
 */
export function isIndex(text: string): boolean {
  const lines = text.split("\n").filter((line) => /^\s*[^\s#>]/.test(line));
  const items = lines.filter((line) => /^\s*(?:[-*+]|\d+[.)])\s+\[[^\]]*\]\(/.test(line));
  return items.length * 2 > lines.length;
}
