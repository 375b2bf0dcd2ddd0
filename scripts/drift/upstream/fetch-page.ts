import { createHash } from "node:crypto";
import type { Problem } from "../../problem/problem.ts";
import { FetchFault } from "./fetch-fault.ts";
import type { FetchedPage, FetchPageOptions, UnchangedPage } from "./fetch-page-options.ts";
import { sendRequest } from "./send-request.ts";

/** A page, the word that it is unchanged, or what kept it from coming. */
export type FetchOutcome = FetchedPage | UnchangedPage | { readonly problem: Problem };

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
