import type { Clock } from "./clock.ts";
import type { Log } from "./log.ts";
import type { ApiKeyOption, Fetch, RequestOptions, Validation } from "./options.ts";

/** Options of a call, checked, defaults filled in. */
export interface CallSettings {
  readonly timeout: number;
  /** Infinity when there is none. */
  readonly totalTimeout: number;
  readonly maxRetries: number;
  readonly validation: Validation;
  readonly signal: RequestOptions["signal"];
  /** Lower-case names; null removes the header. */
  readonly headers: HeaderChanges;
}

/** Header changes by lower-case name; null removes the header. */
export type HeaderChanges = Readonly<Record<string, string | null>>;

/** Options of a client, checked, defaults filled in. */
export interface Settings {
  readonly apiKey: ApiKeyOption;
  readonly baseURL: string;
  /** Without the question mark; empty when there is none. */
  readonly query: string;
  readonly call: CallSettings;
  readonly maxRetryAfter: number;
  readonly maxResponseBytes: number;
  readonly fetch: Fetch | undefined;
  readonly fetchOptions: object | undefined;
  readonly log: Log;
  readonly clock: Clock;
}
