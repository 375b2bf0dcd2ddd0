import type { Log } from "../log/log.ts";
import type { Clock } from "../platform/clock.ts";
import type { ApiKeyOption, Fetch, RequestOptions, Validation } from "./client-options.ts";
import type { HeaderChanges } from "./parse-headers.ts";

/**
 * The options of a client, or of a call merged over them: checked, with defaults filled in. Names and units are those of
 * {@link ClientOptions}.
 */
export interface Settings {
  readonly apiKey: ApiKeyOption;
  readonly baseURL: string;
  /** Without the question mark; empty if there is none. */
  readonly query: string;
  readonly timeout: number;
  /** Infinity if there is none. */
  readonly totalTimeout: number;
  readonly maxRetries: number;
  readonly maxRetryAfter: number;
  readonly maxResponseBytes: number;
  readonly validation: Validation;
  readonly signal?: RequestOptions["signal"];
  readonly headers: HeaderChanges;
  readonly fetch?: Fetch;
  readonly fetchOptions?: object;
  readonly log: Log;
  readonly clock: Clock;
}
