import { createHash } from "node:crypto";
import type { Problem } from "../../problem/problem.ts";
import { FetchFault } from "./fetch-fault.ts";
import type { FetchedPage, FetchPageOptions, UnchangedPage } from "./fetch-page-options.ts";
import { sendRequest } from "./send-request.ts";

/** A page, a confirmation that it is unchanged, or the problem. */
export type FetchOutcome = FetchedPage | UnchangedPage | { readonly problem: Problem };

/**
 * Fetches a published page. Only https, or http on this machine; redirects only within the same host. Retried are:
 * no connection, a timeout, 408, 429, 5xx, an empty response. The problem's exit code is 4 if there is no such
 * page, otherwise 5.
 */
export async function fetchPage(url: string, options: FetchPageOptions): Promise<FetchOutcome> {
  // Loaded here, because comparing two files needs no network.
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

/** The hash of a page in `openapi/sources.yaml`, in hexadecimal. */
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
