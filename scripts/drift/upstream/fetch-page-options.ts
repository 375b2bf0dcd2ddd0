/** The validators of a page's version, for conditional requests (RFC 9110, 8.8). */
export interface PageValidators {
  readonly etag: string | undefined;
  readonly lastModified: string | undefined;
}

/** A fetched page. */
export interface FetchedPage extends Moved {
  readonly bytes: Uint8Array;
  readonly validators: PageValidators;
}

/** A server's confirmation that a page has not changed. */
export interface UnchangedPage extends Moved {
  readonly unchanged: true;
}

/** The new address of a page. */
interface Moved {
  /** The target of permanent redirects (301, 308); absent if there are none. */
  readonly movedTo?: string;
}

/** Options for fetching a page. */
export interface FetchPageOptions {
  /** Sends one request. Called for each attempt and each redirect. */
  readonly fetch: typeof globalThis.fetch;
  /** Makes the request conditional: the page is sent only if its version differs from these. */
  readonly validators?: PageValidators;
  /** Milliseconds for one attempt, from sending to the last byte. Default 30 000. */
  readonly timeoutMs?: number;
  /**
   * The most bytes after decompression. Reading stops there. Default: the limit of what can be read, 2 MiB for a
   * page and 64 MiB for a document.
   */
  readonly maxBytes?: number;
  /** The maximum number of retries of a failed attempt. Default 2. */
  readonly retries?: number;
  /** Milliseconds before the first retry, doubled before each further one. Default 500. */
  readonly retryDelayMs?: number;
}
