import { fetchPage } from "../drift/upstream/fetch-page.ts";
import { indexLinks } from "../pages/index-links.ts";
import type { Problem } from "../problem/problem.ts";
import type { CommandIo } from "./command.ts";

/** More pages than any published API has. */
const linksAtMost = 2_000;

/** Fetches an llms.txt index and lists the pages that it links to on its own server. */
export async function linksOfIndex(
  url: string,
  { fetch }: CommandIo,
): Promise<{ readonly links: readonly string[]; readonly problems: readonly Problem[] }> {
  const outcome = await fetchPage(url, { fetch });
  if ("unchanged" in outcome) return { links: [], problems: [] };
  if ("problem" in outcome) return { links: [], problems: [outcome.problem] };
  const links = indexLinks(new TextDecoder().decode(outcome.bytes), url);
  if (links.length > 0 && links.length <= linksAtMost) return { links, problems: [] };
  const message = `The index links to ${links.length} pages on its own server; expected 1 to ${linksAtMost}.`;
  const suggestion = "Pass the URLs of the pages instead.";
  const values = [{ source: url, line: 1, value: null }];
  return {
    links: [],
    problems: [{ kind: "unusable-index", pointer: "", values, message, suggestion, exitCode: 4 }],
  };
}
