import { basename } from "node:path";
import type { Problem } from "../../problem/problem.ts";
import type { FileReader } from "../../project/file-reader.ts";
import type { KeptPage, KeptSource } from "../../project/read-project.ts";
import { type FetchOutcome, fetchPage, sha256 } from "./fetch-page.ts";
import type { FetchPageOptions, PageValidators } from "./fetch-page-options.ts";
import type { PagePair } from "./page-pair.ts";

/** What servers said of pages, by URL, with the hash of the bytes they said it of. */
export type ValidatorCache = Readonly<Record<string, PageValidators & { readonly sha256: string }>>;

/** The pages as they are published now. */
export interface PublishedPages {
  readonly pages: readonly PagePair[];
  readonly problems: readonly Problem[];
  /** What to ask with next time: only of pages that are the same as the kept ones. */
  readonly validators: ValidatorCache;
}

/** Requests at a time. */
const concurrency = 8;

/** Reads published pages from a folder that holds files of the same names. */
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
    problems: read.flatMap(({ name, bytes }) => (bytes === undefined ? [missing(name)] : [])),
    validators: {},
  };
}

/**
 * Fetches published pages. A page that does not come is a problem and counts as unchanged.
 *
 * @param origin Stands in for scheme, host and port of the sources' URLs; its path comes before theirs.
 */
export async function fetchPublishedPages(
  sources: readonly KeptSource[],
  origin: string | undefined,
  known: ValidatorCache,
  options: FetchPageOptions,
): Promise<PublishedPages> {
  // Loaded here: most commands fetch nothing.
  const { default: pMap } = await import("p-map");
  const fetched = await pMap(sources, (source) => fetchedSource(source, origin, known, options), {
    concurrency,
  });
  return {
    pages: fetched.map(({ address, kept, outcome }) => ({
      kept,
      published:
        outcome === "unchanged" || "problem" in outcome
          ? undefined
          : { name: address, bytes: outcome.bytes },
    })),
    problems: fetched.flatMap(({ outcome }) =>
      outcome !== "unchanged" && "problem" in outcome ? [outcome.problem] : [],
    ),
    validators: Object.fromEntries(
      fetched.flatMap(({ address, hash, validators, outcome }) => {
        if (outcome === "unchanged") {
          return validators === undefined ? [] : [[address, { ...validators, sha256: hash }]];
        }
        const same = "bytes" in outcome && sha256(outcome.bytes) === hash;
        return same ? [[address, { ...outcome.validators, sha256: hash }]] : [];
      }),
    ),
  };
}

interface Fetched {
  /** The URL that was asked. */
  readonly address: string;
  readonly kept: KeptPage;
  /** Of the kept page. */
  readonly hash: string;
  /** What the request was conditional on. */
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
    return { address: kept.name, kept, hash, validators: undefined, outcome };
  }
  const address = origin === undefined ? url : moved(url, origin);
  const cached = Object.hasOwn(known, address) ? known[address] : undefined;
  const validators = cached?.sha256 === hash ? cached : undefined;
  const asked = { ...options, ...(validators === undefined ? {} : { validators }) };
  return { address, kept, hash, validators, outcome: await fetchPage(address, asked) };
}

function moved(url: string, origin: string): string {
  const { pathname, search } = new URL(url);
  const base = new URL(origin);
  return `${base.origin}${base.pathname.replace(/\/+$/, "")}${pathname}${search}`;
}

function withoutUrl(page: string, line: number): Problem {
  return {
    kind: "page-without-url",
    pointer: "",
    values: [{ source: "openapi/sources.yaml", line, value: null }],
    message: `The entry for ${page} has no url, so the page cannot be fetched.`,
    suggestion: "Add the url where the page is published, or pass a folder with --from.",
    exitCode: 4,
  };
}

function missing(file: string): Problem {
  return {
    kind: "missing-page",
    pointer: "",
    values: [],
    message: `There is no published page ${file}.`,
    suggestion: "The folder behind --from holds one file per source, named like the kept page.",
    exitCode: 4,
  };
}
