import { basename, join, relative, resolve, sep } from "node:path";
import { fetchPage } from "../drift/upstream/fetch-page.ts";
import type { Problem } from "../problem/problem.ts";
import { loadSlices } from "../project/load-slices.ts";
import { nodeFileReader } from "../project/node-file-reader.ts";
import { pagesOfFolder } from "../project/pages-of-folder.ts";
import { counted } from "../report/counted.ts";
import { typedReader } from "./arguments/typed-file.ts";
import { UsageError } from "./arguments/usage-error.ts";
import type { CommandIo } from "./command.ts";
import { linksOfIndex } from "./links-of-index.ts";

/** A page to add to a project. */
export interface CollectedPage {
  /** Its URL, or its path as typed. */
  readonly name: string;
  /** Where it is published; undefined if that is not known. */
  readonly url: string | undefined;
  readonly bytes: Uint8Array;
  /** Its path relative to `openapi/`, if it is there already. */
  readonly keptAs: string | undefined;
}

/** The pages found, and what is wrong with the others. */
export interface CollectedPages {
  readonly pages: readonly CollectedPage[];
  readonly problems: readonly Problem[];
  /** The number of pages that an index links to and that have no OpenAPI slice. */
  readonly without: number;
  /** The number of URLs that the project has already. */
  readonly listed: number;
}

/** Requests at a time. */
const concurrency = 8;

const none: CollectedPages = { pages: [], problems: [], without: 0, listed: 0 };

/**
 * Reads the pages that the operands of `init` and `add` name: URLs of pages, OpenAPI documents and llms.txt indexes, and
 * local files and folders.
 *
 * @param baseUrl Where local files are published: their paths below the folder are appended to it.
 * @param known URLs that the project has already. They are not fetched.
 */
export async function collectPages(
  operands: readonly string[],
  baseUrl: string | undefined,
  known: ReadonlySet<string>,
  io: CommandIo,
): Promise<CollectedPages> {
  const { default: pMap } = await import("p-map");
  const urls = operands.filter(isUrl);
  const isIndex = (url: string) => basename(new URL(url).pathname).toLowerCase() === "llms.txt";
  const indexes = await pMap(urls.filter(isIndex), (url) => linksOfIndex(url, io), { concurrency });
  const allLinked = indexes.flatMap(({ links }) => links);
  const allNamed = urls.filter((url) => !isIndex(url));
  const linked = allLinked.filter((url) => !known.has(url));
  const named = allNamed.filter((url) => !known.has(url));
  await io.step(`Fetching ${counted(named.length + linked.length, "page")}`);
  const fetched = await pMap(
    [...new Set([...named, ...linked])],
    (url) => fetchedPage(url, !named.includes(url), io),
    { concurrency },
  );
  const local = await pMap(
    operands.filter((operand) => !isUrl(operand)),
    (path) => localPages(path, baseUrl, io),
    { concurrency: 1 },
  );
  const all = [...fetched, ...local];
  return {
    pages: all.flatMap(({ pages }) => pages),
    problems: [...indexes, ...all].flatMap(({ problems }) => problems),
    without: all.reduce((sum, { without }) => sum + without, 0),
    listed: new Set([...allLinked, ...allNamed].filter((url) => known.has(url))).size,
  };
}

function isUrl(operand: string): boolean {
  if (!/^[a-z][a-z\d+.-]+:\/\//i.test(operand)) return false;
  if (!URL.canParse(operand)) throw new UsageError(`"${operand}" is not a valid URL.`);
  return true;
}

async function fetchedPage(url: string, isLinked: boolean, io: CommandIo): Promise<CollectedPages> {
  const outcome = await fetchPage(url, { fetch: io.fetch });
  if ("unchanged" in outcome) return none;
  if ("problem" in outcome) {
    const isForBrowsers = isLinked && outcome.problem.kind === "page-html";
    return isForBrowsers ? { ...none, without: 1 } : { ...none, problems: [outcome.problem] };
  }
  const page = { name: url, url, bytes: outcome.bytes, keptAs: undefined };
  const problems = await problemsOf(page);
  if (problems.length === 0) return { ...none, pages: [page] };
  // Guides, among the pages of an index, have no slice and need none.
  const isGuide = isLinked && problems.every(({ kind }) => kind === "no-fence");
  return isGuide ? { ...none, without: 1 } : { ...none, problems };
}

async function localPages(
  path: string,
  baseUrl: string | undefined,
  io: CommandIo,
): Promise<CollectedPages> {
  const files = typedReader(io);
  const { kind } = await files.stat(path).catch(() => ({ kind: "missing" as const }));
  const loaded = await loadSlices([path], files);
  if (loaded.problems.length > 0) {
    const isUrlPerhaps =
      kind === "missing" && /^(?:localhost|[\w-]+(?:\.[\w-]+)+)(?::\d+)?\//i.test(path);
    return {
      ...none,
      problems: isUrlPerhaps ? loaded.problems.map(withoutScheme) : loaded.problems,
    };
  }
  const names = kind === "folder" ? (await pagesOfFolder(path, files)).files : [path];
  const pages = names.map(async (name) => {
    const inside = kind === "folder" ? relative(path, name).split(sep).join("/") : basename(name);
    const url = baseUrl === undefined ? undefined : `${baseUrl.replace(/\/+$/, "")}/${inside}`;
    const kept = relative(join(io.root, "openapi"), resolve(io.cwd, name)).split(sep).join("/");
    const keptAs = kept.startsWith("pages/") ? kept : undefined;
    return { name, url, bytes: await nodeFileReader(io.cwd).read(name), keptAs };
  });
  return { ...none, pages: await Promise.all(pages) };
}

/** The problem of a missing file whose path begins like the host of a URL. */
function withoutScheme(problem: Problem): Problem {
  return {
    ...problem,
    suggestion: "Check its path; if it is a URL, put https:// or http:// before it.",
  };
}

async function problemsOf({ name, bytes }: CollectedPage): Promise<readonly Problem[]> {
  const { problems } = await loadSlices([name], {
    stat: async () => ({ kind: "file", bytes: bytes.byteLength }),
    read: async () => bytes,
    list: async () => [],
  });
  return problems;
}
