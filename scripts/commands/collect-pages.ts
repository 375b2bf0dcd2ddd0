import { basename, join, relative, resolve, sep } from "node:path";
import type { Problem } from "../problem/problem.ts";
import { loadSlices } from "../project/load-slices.ts";
import { nodeFileReader } from "../project/node-file-reader.ts";
import { pagesOfFolder } from "../project/pages-of-folder.ts";
import { counted } from "../report/counted.ts";
import { typedReader } from "./arguments/typed-file.ts";
import { UsageError } from "./arguments/usage-error.ts";
import { type CollectedPages, noPages } from "./collected-pages.ts";
import type { CommandIo } from "./command.ts";
import { linkedPage, openedUrl } from "./opened-url.ts";

/** The maximum number of requests at a time. */
const concurrency = 8;

/**
 * Reads the pages that the operands of `init` and `add` name: URLs of pages, OpenAPI documents and indexes such as
 * llms.txt, and local files and folders.
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
  const urls = [...new Set(operands.filter(isUrl))];
  const named = urls.filter((url) => !known.has(url));
  await io.step(`Fetching ${counted(named.length, "page")}`);
  const opened = await pMap(named, (url) => openedUrl(url, io), { concurrency });
  const allLinked = [...new Set(opened.flatMap(({ links }) => links))];
  const linked = allLinked.filter((url) => !known.has(url) && !named.includes(url));
  await io.step(`Fetching ${counted(linked.length, "page")}`);
  const fetched = await pMap(linked, (url) => linkedPage(url, io), { concurrency });
  const local = await pMap(
    operands.filter((operand) => !isUrl(operand)),
    (path) => localPages(path, baseUrl, io),
    { concurrency: 1 },
  );
  const all = [...opened, ...fetched, ...local];
  return {
    pages: all.flatMap(({ pages }) => pages),
    problems: all.flatMap(({ problems }) => problems),
    withoutSlice: all.reduce((sum, one) => sum + one.withoutSlice, 0),
    listed: new Set([...allLinked, ...urls].filter((url) => known.has(url))).size,
  };
}

function isUrl(operand: string): boolean {
  if (!/^[a-z][a-z\d+.-]+:\/\//i.test(operand)) return false;
  if (!URL.canParse(operand)) throw new UsageError(`"${operand}" is not a valid URL.`);
  return true;
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
      ...noPages,
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
  return { ...noPages, pages: await Promise.all(pages) };
}

/** The problem of a missing file whose path looks like a URL without its scheme. */
function withoutScheme(problem: Problem): Problem {
  return {
    ...problem,
    suggestion: "Check its path; if it is a URL, put https:// or http:// before it.",
  };
}
