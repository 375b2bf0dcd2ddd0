import { basename } from "node:path";
import { fetchPage } from "../drift/upstream/fetch-page.ts";
import { indexLinks, isIndex } from "../pages/index-links.ts";
import type { Problem } from "../problem/problem.ts";
import { loadSlices } from "../project/load-slices.ts";
import { type CollectedPage, type CollectedPages, noPages } from "./collected-pages.ts";
import type { CommandIo } from "./command.ts";

/** What a URL on the command line leads to: a page, or an index with links to pages. */
export interface OpenedUrl extends CollectedPages {
  readonly links: readonly string[];
}

/**
 * Fetches a URL. It is an index if it is named llms.txt, or if it has no fence and its text is a list of links.
 * Returns its page or, for an index, its links.
 */
export async function openedUrl(url: string, io: CommandIo): Promise<OpenedUrl> {
  const outcome = await fetchPage(url, { fetch: io.fetch });
  const nothing = { ...noPages, links: [] };
  if ("unchanged" in outcome) return nothing;
  if ("problem" in outcome) return { ...nothing, problems: [outcome.problem] };
  const text = new TextDecoder().decode(outcome.bytes);
  if (basename(new URL(url).pathname).toLowerCase() === "llms.txt")
    return { ...noPages, ...linksOfIndex(text, url) };
  const page = { name: url, url, bytes: outcome.bytes, keptAs: undefined };
  const problems = await pageProblems(page);
  if (problems.length === 0) return { ...nothing, pages: [page] };
  return problems.every(isWithoutFence) && isIndex(text)
    ? { ...noPages, ...linksOfIndex(text, url) }
    : { ...nothing, problems };
}

/** Fetches a page that an index links to. An index also links to guides, which have no slice and need noPages. */
export async function linkedPage(url: string, io: CommandIo): Promise<CollectedPages> {
  const outcome = await fetchPage(url, { fetch: io.fetch });
  if ("unchanged" in outcome) return noPages;
  if ("problem" in outcome) {
    const isForBrowsers = outcome.problem.kind === "page-html";
    return isForBrowsers
      ? { ...noPages, withoutSlice: 1 }
      : { ...noPages, problems: [outcome.problem] };
  }
  const page = { name: url, url, bytes: outcome.bytes, keptAs: undefined };
  const problems = await pageProblems(page);
  if (problems.length === 0) return { ...noPages, pages: [page] };
  return problems.every(isWithoutFence)
    ? { ...noPages, withoutSlice: 1 }
    : { ...noPages, problems };
}

function isWithoutFence({ kind }: Problem): boolean {
  return kind === "no-fence";
}

/** The most pages an index may link to: more than any published API has. */
const linksAtMost = 2_000;

/** The pages that an index links to on its own server. */
function linksOfIndex(
  text: string,
  url: string,
): { readonly links: readonly string[]; readonly problems: readonly Problem[] } {
  const links = indexLinks(text, url);
  if (links.length > 0 && links.length <= linksAtMost) return { links, problems: [] };
  const message = `The index links to ${links.length} pages on its own server; expected 1 to ${linksAtMost}.`;
  const suggestion = "Pass the URLs of the pages instead.";
  const values = [{ source: url, line: 1, value: null }];
  return {
    links: [],
    problems: [{ kind: "unusable-index", pointer: "", values, message, suggestion, exitCode: 4 }],
  };
}

async function pageProblems({ name, bytes }: CollectedPage): Promise<readonly Problem[]> {
  const { problems } = await loadSlices([name], {
    stat: async () => ({ kind: "file", bytes: bytes.byteLength }),
    read: async () => bytes,
    list: async () => [],
  });
  return problems;
}
