import { basename } from "node:path";
import type { Problem } from "../../problem/problem.ts";
import type { FileReader } from "../../project/file-reader.ts";
import { type KeptPage, type KeptSource, projectFiles } from "../../project/read-project.ts";
import type { Note } from "../finding/finding.ts";
import { type FetchOutcome, fetchPage, sha256 } from "./fetch-page.ts";
import type { FetchPageOptions, PageValidators } from "./fetch-page-options.ts";
import { missingPage, withoutUrl } from "./missing-page.ts";
import type { PagePair } from "./page-pair.ts";

/** The validators of pages, by URL, each with the hash of the page's bytes. */
export type ValidatorCache = Readonly<Record<string, PageValidators & { readonly sha256: string }>>;

/** The published pages. */
export interface PublishedPages {
  readonly pages: readonly PagePair[];
  readonly problems: readonly Problem[];
  /** The validators for the next conditional requests, only for pages that are the same as the kept ones. */
  readonly validators: ValidatorCache;
  /** Notes about pages that have moved, with the lines of their old addresses. */
  readonly notes: readonly Note[];
}

/** The maximum number of requests at a time. */
const concurrency = 8;

/** Reads published pages from a folder of files with the same names. */
export async function readPublishedPages(
  sources: readonly KeptSource[],
  folder: string,
  files: FileReader,
): Promise<PublishedPages> {
  const read = await Promise.all(
    sources.map(async ({ file, kept }) => {
      const name = `${folder.replace(/[\\/]+$/, "")}/${basename(file)}`;
      const bytes = await files.read(name).catch(() => undefined);
      return { kept, name, bytes };
    }),
  );
  return {
    pages: read.map(({ kept, name, bytes }) => ({
      kept,
      published: bytes === undefined ? undefined : { name, bytes },
    })),
    problems: read.flatMap(({ name, bytes }) => (bytes === undefined ? [missingPage(name)] : [])),
    validators: {},
    notes: [],
  };
}

/**
 * Fetches published pages. A page that cannot be fetched is a problem and counts as unchanged.
 * @param origin Replaces scheme, host and port of the sources' URLs; its path is put before theirs.
 */
export async function fetchPublishedPages(
  sources: readonly KeptSource[],
  origin: string | undefined,
  known: ValidatorCache,
  options: FetchPageOptions,
): Promise<PublishedPages> {
  // Loaded here, because most commands fetch nothing.
  const { default: pMap } = await import("p-map");
  const fetched = await pMap(sources, (source) => fetchedSource(source, origin, known, options), {
    concurrency,
  });
  return {
    pages: fetched.map(({ address, kept, outcome }) => ({
      kept,
      published: "bytes" in outcome ? { name: address, bytes: outcome.bytes } : undefined,
    })),
    problems: fetched.flatMap(problemOf),
    validators: Object.fromEntries(
      fetched.flatMap(({ address, hash, validators, outcome }) => {
        if ("unchanged" in outcome) {
          return validators === undefined ? [] : [[address, { ...validators, sha256: hash }]];
        }
        const same = "bytes" in outcome && sha256(outcome.bytes) === hash;
        return same ? [[address, { ...outcome.validators, sha256: hash }]] : [];
      }),
    ),
    notes: fetched.flatMap(movedNote),
  };
}

/** The problem of a page that could not be fetched, with the line of its address. */
function problemOf({ line, outcome }: Fetched): readonly Problem[] {
  if (!("problem" in outcome)) return [];
  const values = [{ source: projectFiles.sources, line, value: null }];
  return [{ ...outcome.problem, values }];
}

/** The note about a page that has moved permanently. */
function movedNote({ address, line, outcome }: Fetched): readonly Note[] {
  if ("problem" in outcome || outcome.movedTo === undefined) return [];
  const message = `${address} has moved permanently to ${outcome.movedTo}: correct its url.`;
  return [{ message, source: { file: projectFiles.sources, line } }];
}

interface Fetched {
  /** The URL that was fetched. */
  readonly address: string;
  readonly kept: KeptPage;
  /** The line of its entry in the sources file. */
  readonly line: number;
  /** The hash of the kept page. */
  readonly hash: string;
  /** The validators that made the request conditional. */
  readonly validators: PageValidators | undefined;
  readonly outcome: FetchOutcome;
}

async function fetchedSource(
  { url, kept, line }: KeptSource,
  origin: string | undefined,
  known: ValidatorCache,
  options: FetchPageOptions,
): Promise<Fetched> {
  const hash = sha256(kept.bytes);
  if (url === undefined) {
    const outcome = { problem: withoutUrl(kept.name, line) };
    return { address: kept.name, kept, line, hash, validators: undefined, outcome };
  }
  const address = origin === undefined ? url : moved(url, origin);
  const cached = Object.hasOwn(known, address) ? known[address] : undefined;
  const validators = cached?.sha256 === hash ? cached : undefined;
  const asked = { ...options, ...(validators === undefined ? {} : { validators }) };
  return { address, kept, line, hash, validators, outcome: await fetchPage(address, asked) };
}

function moved(url: string, origin: string): string {
  const { pathname, search } = new URL(url);
  const base = new URL(origin);
  return `${base.origin}${base.pathname.replace(/\/+$/, "")}${pathname}${search}`;
}
