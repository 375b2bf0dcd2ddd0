import { startsAsHtml } from "../../pages/starts-as-html.ts";
import { limits } from "../../problem/limits.ts";
import {
  addressFault,
  connectionFault,
  emptyFault,
  FetchFault,
  htmlFault,
  oversizeFault,
  statusFault,
  timeoutFault,
  uncalledForFault,
} from "./fetch-fault.ts";
import type { FetchedPage, FetchPageOptions, UnchangedPage } from "./fetch-page-options.ts";
import { type Followed, followRedirects } from "./follow-redirects.ts";

/** An OpenAPI document may be larger than a page. A URL without an extension may be either. */
function bytesAtMost(url: string): number {
  const isPage = /\.(?:md|markdown|txt)(?:\?|$)/i.test(url);
  return isPage ? limits.pageBytes : limits.documentBytes;
}

/**
 * Requests a page once, following redirects within the same host.
 * @throws FetchFault if the response is not the page.
 */
export async function sendRequest(
  url: string,
  options: FetchPageOptions,
): Promise<FetchedPage | UnchangedPage> {
  const timeoutMs = options.timeoutMs ?? 30_000;
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(timeoutFault(timeoutMs)), timeoutMs);
  try {
    const request = { headers: requestHeaders(options), signal: controller.signal };
    const followed = await followRedirects(parseAddress(url), options.fetch, request);
    return await readPage(followed, url, options);
  } catch (error) {
    if (error instanceof FetchFault) {
      throw error;
    }
    throw controller.signal.aborted ? timeoutFault(timeoutMs) : connectionFault(error);
  } finally {
    clearTimeout(timer);
    // An unread body must not keep the socket open.
    controller.abort();
  }
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

async function readPage(
  { response, address, movedTo }: Followed,
  url: string,
  options: FetchPageOptions,
): Promise<FetchedPage | UnchangedPage> {
  const moved = movedTo === undefined ? {} : { movedTo };
  if (response.status === 304) {
    if (options.validators === undefined) throw uncalledForFault();
    return { unchanged: true, ...moved };
  }
  if (response.status !== 200) {
    throw statusFault(response.status);
  }
  const bytes = await readBody(response, options.maxBytes ?? bytesAtMost(url));
  if (startsAsHtml(new TextDecoder().decode(bytes.subarray(0, 1_000)))) throw htmlFault(address);
  const validators = {
    etag: response.headers.get("etag") ?? undefined,
    lastModified: response.headers.get("last-modified") ?? undefined,
  };
  return { bytes, validators, ...moved };
}

async function readBody(response: Response, maxBytes: number): Promise<Uint8Array> {
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
  return Buffer.concat(chunks);
}
