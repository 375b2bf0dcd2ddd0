/**
 * The pages that an llms.txt index links to, in its order: the targets of its Markdown links on the index's own server
 * that may be a page or an OpenAPI document by their extension.
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
