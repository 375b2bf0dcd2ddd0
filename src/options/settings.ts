import type { Log } from "../log/log.ts";
import type { Clock } from "../platform/clock.ts";
import type { ApiKeyOption, Fetch, RequestOptions, Validation } from "./client-options.ts";
import type { HeaderChanges } from "./parse-headers.ts";

/** Options of a client, or of a call on top of them: checked, defaults filled in. */
export interface Settings {
  readonly apiKey: ApiKeyOption;
  readonly baseURL: string;
  /** Without the question mark; empty when there is none. */
  readonly query: string;
  readonly timeout: number;
  /** Infinity when there is none. */
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
