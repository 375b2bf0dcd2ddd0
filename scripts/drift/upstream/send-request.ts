import { limits } from "../../problem/limits.ts";
import {
  addressFault,
  connectionFault,
  emptyFault,
  FetchFault,
  oversizeFault,
  redirectFault,
  statusFault,
  timeoutFault,
} from "./fetch-fault.ts";
import type { FetchedPage, FetchPageOptions } from "./fetch-page-options.ts";

const maxRedirects = 5;

/** An OpenAPI document may be larger than a page. Without an extension, a URL may lead to either. */
function bytesAtMost(url: string): number {
  const isPage = /\.(?:md|markdown|txt)(?:\?|$)/i.test(url);
  return isPage ? limits.pageBytes : limits.documentBytes;
}

/**
 * Asks once for a page, following redirects within the same host.
 *
 * @throws FetchFault for whatever is not the page.
 */
export async function sendRequest(
  url: string,
  options: FetchPageOptions,
): Promise<FetchedPage | "unchanged"> {
  const timeoutMs = options.timeoutMs ?? 30_000;
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(timeoutFault(timeoutMs)), timeoutMs);
  try {
    const response = await followRedirects(parseAddress(url), options, controller.signal);
    return await readPage(response, options.maxBytes ?? bytesAtMost(url));
  } catch (error) {
    if (error instanceof FetchFault) {
      throw error;
    }
    throw controller.signal.aborted ? timeoutFault(timeoutMs) : connectionFault(error);
  } finally {
    clearTimeout(timer);
    // Whatever was not read must not keep the socket.
    controller.abort();
  }
}

async function followRedirects(
  start: URL,
  options: FetchPageOptions,
  signal: AbortSignal,
): Promise<Response> {
  const { fetch } = options;
  const headers = requestHeaders(options);
  let url = start;
  for (let hops = 0; hops <= maxRedirects; hops += 1) {
    const response = await fetch(url, { headers, redirect: "manual", signal });
    const location = response.headers.get("location");
    if (response.status < 300 || response.status > 399 || location === null) {
      return response;
    }
    await response.body?.cancel();
    const target = URL.canParse(location, url.href) ? new URL(location, url) : undefined;
    if (target === undefined || target.host !== start.host || target.protocol !== start.protocol) {
      throw redirectFault(target?.origin ?? "an unreadable address");
    }
    url = target;
  }
  throw redirectFault(`${url.origin} more than ${maxRedirects} times`);
}

function requestHeaders({ validators }: FetchPageOptions): Record<string, string> {
  return {
    accept: "text/markdown, text/plain;q=0.9, */*;q=0.1",
    "user-agent": "together-files",
    ...(validators?.etag === undefined ? {} : { "if-none-match": validators.etag }),
    ...(validators?.lastModified === undefined
      ? {}
      : { "if-modified-since": validators.lastModified }),
  };
}

function parseAddress(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const loopback =
    url?.protocol === "http:" && /^(localhost|127(\.\d+){3}|\[::1\])$/.test(url.hostname);
  if (url === undefined || !(loopback || url.protocol === "https:")) {
    throw addressFault(url === undefined ? text : url.origin);
  }
  return url;
}

async function readPage(response: Response, maxBytes: number): Promise<FetchedPage | "unchanged"> {
  if (response.status === 304) {
    return "unchanged";
  }
  if (response.status !== 200) {
    throw statusFault(response.status);
  }
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    length += chunk.byteLength;
    if (length > maxBytes) {
      throw oversizeFault(maxBytes);
    }
    chunks.push(chunk);
  }
  if (length === 0) {
    throw emptyFault();
  }
  const validators = {
    etag: response.headers.get("etag") ?? undefined,
    lastModified: response.headers.get("last-modified") ?? undefined,
  };
  return { bytes: Buffer.concat(chunks), validators };
}
