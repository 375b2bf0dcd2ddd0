/** What a server said of a page's version, to ask "still the same?" with (RFC 9110, 8.8). */
export interface PageValidators {
  readonly etag: string | undefined;
  readonly lastModified: string | undefined;
}

/** A published page as it came. */
export interface FetchedPage extends Moved {
  readonly bytes: Uint8Array;
  readonly validators: PageValidators;
}

/** A server's confirmation that a page has not changed. */
export interface UnchangedPage extends Moved {
  readonly unchanged: true;
}

/** Where a page is published from now on. */
interface Moved {
  /** The address that permanent redirects (301, 308) led to; absent without any. */
  readonly movedTo?: string;
}

/** How to fetch a page: with what, which version is known already, how long and how often. */
export interface FetchPageOptions {
  /** Sends one request; called anew for each attempt and each redirect. */
  readonly fetch: typeof globalThis.fetch;
  /** Asks for the page only if it is another version than these name. */
  readonly validators?: PageValidators;
  /** Milliseconds for one attempt, from sending to the last byte. Default 30 000. */
  readonly timeoutMs?: number;
  /** Bytes after decompression; a longer page is not read on. Default: the limit of what can be read, 2 MiB for a page and 64 MiB for a document. */
  readonly maxBytes?: number;
  /** Further attempts after one that may go better next time. Default 2. */
  readonly retries?: number;
  /** Milliseconds before the second attempt; doubled before each further one. Default 500. */
  readonly retryDelayMs?: number;
}
