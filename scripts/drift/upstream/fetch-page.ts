import { createHash } from "node:crypto";
import type { Problem } from "../../problem/problem.ts";
import { FetchFault } from "./fetch-fault.ts";
import { sendRequest } from "./send-request.ts";

/** What a server said of a page's version, to ask "still the same?" with (RFC 9110, 8.8). */
export interface PageValidators {
  readonly etag: string | undefined;
  readonly lastModified: string | undefined;
}

/** A published page as it came. */
export interface FetchedPage {
  readonly bytes: Uint8Array;
  readonly validators: PageValidators;
}

/** How to fetch a page: with what, which version is known already, how long and how often. */
export interface FetchPageOptions {
  /** Sends one request; called anew for each attempt and each redirect. */
  readonly fetch: typeof globalThis.fetch;
  /** Asks for the page only if it is another version than these name. */
  readonly validators?: PageValidators;
  /** Milliseconds for one attempt, from sending to the last byte. Default 30 000. */
  readonly timeoutMs?: number;
  /** Bytes after decompression; a longer page is not read on. Default 2 MiB, what `extractSlice` reads at most. */
  readonly maxBytes?: number;
  /** Further attempts after one that may go better next time. Default 2. */
  readonly retries?: number;
  /** Milliseconds before the second attempt; doubled before each further one. Default 500. */
  readonly retryDelayMs?: number;
}

/** A page, the word that it is unchanged, or what kept it from coming. */
export type FetchOutcome = FetchedPage | "unchanged" | { readonly problem: Problem };

/**
 * Fetches a published page. Only https, or http on this machine; redirects only within the same host. Retried: no
 * connection, timeout, 408, 429, 5xx, an empty answer. The problem carries exit code 4 where there is no such page, else 5.
 */
export async function fetchPage(url: string, options: FetchPageOptions): Promise<FetchOutcome> {
  // Loaded here: comparing two files needs no network.
  const { default: pRetry } = await import("p-retry");
  try {
    return await pRetry(() => sendRequest(url, options), {
      retries: options.retries ?? 2,
      minTimeout: options.retryDelayMs ?? 500,
      shouldRetry: ({ error }) => error instanceof FetchFault && error.retryable,
    });
  } catch (error) {
    if (error instanceof FetchFault) {
      return { problem: problemOf(url, error) };
    }
    throw error;
  }
}

/** The hash that `openapi/sources.yaml` keeps of a page, in hexadecimal. */
export function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

function problemOf(url: string, fault: FetchFault): Problem {
  return {
    kind: fault.kind,
    pointer: "",
    values: [],
    message: `Fetching ${url} failed: ${fault.message}`,
    suggestion: fault.suggestion,
    exitCode: fault.exitCode,
  };
}
