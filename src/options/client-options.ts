import type { Logger, LogLevel } from "../log/logger.ts";
import type { PlatformAbortSignal, PlatformHeaders } from "../platform/platform-response.ts";

/**
 * How responses are compared with the document. Extra properties are always accepted.
 *
 * - `"tolerant"`: wherever the document requires an object or an array, the response has one, so a program does
 *   not crash on `data.map` or `file.id`; anything else is an error, and so is an object with none of its required
 *   properties. Scalars are not guaranteed: one that is missing, null, of another type or outside its enum is
 *   accepted with one warning per operation, place in the schema and kind. The wrong kind of value for an optional
 *   object or array is a warning, too. A union needs one matching branch. Bounds, patterns and formats are not
 *   checked.
 * - `"strict"`: all of these are errors, bounds, patterns and formats included.
 * - `"off"`: responses are only parsed.
 */
export type Validation = "strict" | "tolerant" | "off";

/** An API key, or a function that is called before each attempt, so that keys can rotate. */
export type ApiKeyOption = string | (() => string | PromiseLike<string>);

/** The options that a custom `fetch` is called with. */
export interface FetchInit {
  /** In capitals. */
  readonly method: string;
  /** They include the API key. */
  readonly headers: PlatformHeaders;
  /** A redirect is not followed, so that the API key stays with its server. */
  readonly redirect: "manual";
  /** Fires when the attempt times out or the caller aborts. */
  readonly signal: PlatformAbortSignal;
}

/**
 * A function that takes a URL and options and returns a promise of a `Response`, as the platform's `fetch` does.
 */
export type Fetch = (url: string, init: FetchInit) => PromiseLike<object>;

/** A header's value. Null removes the header and any values given before it; undefined changes nothing. */
export type HeaderValue = string | null | undefined;

/** Headers by name, as pairs, or as a `Headers` object. */
export type HeadersOption =
  | Readonly<Record<string, HeaderValue | readonly HeaderValue[]>>
  | Iterable<readonly [string, HeaderValue] | readonly HeaderValue[]>;

/** Options of one call. Each takes precedence over the client's option of the same name. */
export interface RequestOptions {
  /** Aborts the call at any stage: {@link APIUserAbortError}. */
  readonly signal?: PlatformAbortSignal | null | undefined;
  /** See {@link ClientOptions.timeout}. */
  readonly timeout?: number | undefined;
  /** See {@link ClientOptions.totalTimeout}. */
  readonly totalTimeout?: number | undefined;
  /** See {@link ClientOptions.maxRetries}. */
  readonly maxRetries?: number | undefined;
  /** See {@link ClientOptions.validation}. */
  readonly validation?: Validation | undefined;
  /** Added to `defaultHeaders`; null removes one. */
  readonly headers?: HeadersOption | undefined;
}

/** Options of a client. An unknown option or a bad value throws a {@link TogetherError} that names it. */
export interface ClientOptions {
  /** The API key; see {@link ApiKeyOption}. @defaultValue the environment variable `TOGETHER_API_KEY` */
  readonly apiKey?: ApiKeyOption | undefined;
  /**
   * Where requests go: an absolute http or https URL.
   * @defaultValue the environment variable `TOGETHER_BASE_URL`, else the document's first server
   */
  readonly baseURL?: string | null | undefined;
  /**
   * Milliseconds for one attempt: calling an `apiKey` function, sending the request, and reading to the last byte of
   * the body. A timed-out attempt is retried. Infinity means no limit.
   *
   * Node's fetch has limits of its own, which this option does not change: 10 s to connect, 300 s to the headers, 300 s
   * between two pieces of the body. To change them, pass undici's `Agent` together with undici's `fetch`, because each
   * version of undici accepts only its own: `{ fetch, fetchOptions: { dispatcher: new Agent({ connectTimeout,
   * headersTimeout, bodyTimeout }) } }`. Exceeding one of these limits throws an {@link APIConnectionTimeoutError},
   * too.
   * @defaultValue 60 000
   */
  readonly timeout?: number | undefined;
  /**
   * Milliseconds for the whole call, attempts and waits together. If the wait before a retry does not fit, the last
   * error is thrown at once.
   * @defaultValue no limit
   */
  readonly totalTimeout?: number | undefined;
  /**
   * The maximum number of times to retry a failed request. Without a Retry-After, the wait is between half and all of 500 ms,
   * doubled by each retry, at most 8 s.
   * @defaultValue 2
   */
  readonly maxRetries?: number | undefined;
  /**
   * The longest wait in milliseconds that a server may ask for. If it asks for longer, the error is thrown at once
   * and carries `retryAfterMs`.
   * @defaultValue 60 000
   */
  readonly maxRetryAfter?: number | undefined;
  /**
   * The largest body to read, in bytes after decompression; a larger one throws an {@link APIResponseValidationError} of
   * kind `size`. At most 1 MiB of an error body is read; if it is larger, the error has the status without the body. The
   * default is enough for a list of about 290,000 files.
   * @defaultValue 64 MiB
   */
  readonly maxResponseBytes?: number | undefined;
  /** How responses are validated; see {@link Validation}. @defaultValue "tolerant" */
  readonly validation?: Validation | undefined;
  /**
   * Called in place of `globalThis.fetch`, with `this` undefined.
   * @defaultValue `globalThis.fetch`, looked up at each attempt
   */
  readonly fetch?: Fetch | PackageFetch | undefined;
  /**
   * More options for `fetch`, such as a proxy `dispatcher` (with the `fetch` of the same undici). `method`, `headers`,
   * `body`, `signal` and `redirect` are rejected, because this package sets them.
   */
  readonly fetchOptions?: object | undefined;
  /**
   * Sent with every request. They replace this package's own headers of the same name (`Accept`, `User-Agent`,
   * `Authorization`). A call's `headers` take precedence.
   */
  readonly defaultHeaders?: HeadersOption | undefined;
  /** Query parameters sent with every request. A call's own of the same name take precedence. */
  readonly defaultQuery?: Readonly<Record<string, string | undefined>> | undefined;
  /** Where log messages go. @defaultValue `console` */
  readonly logger?: Logger | undefined;
  /**
   * Which log messages are written.
   * @defaultValue the environment variable `TOGETHER_LOG`, else "warn"
   */
  readonly logLevel?: LogLevel | undefined;
  /**
   * In a web page or its worker, anyone can read the key, so the constructor throws there unless this is true.
   * @defaultValue false
   */
  readonly dangerouslyAllowBrowser?: boolean | undefined;
}

/**
 * The `fetch` of a package such as undici or node-fetch, which declares its own types of arguments. The second
 * signature keeps TypeScript from inferring the parameters of an inline function from here, so that it uses {@link
 * Fetch} alone. Declared last, because the compiler tries the first declaration first and this one costs it more.
 */
export interface PackageFetch {
  (url: string): PromiseLike<object>;
  <Url extends string>(url: Url): PromiseLike<object>;
}
