import { TogetherError } from "../errors/together-error.ts";
import { type Log, logUpTo } from "../log/log.ts";
import { type LogLevel, logLevels } from "../log/logger.ts";
import type { Clock } from "../platform/clock.ts";
import { isBrowser, isNode } from "../platform/is-browser.ts";
import { readEnvironment } from "../platform/read-environment.ts";
import { VERSION } from "../platform/version.ts";
import type { ApiKeyOption, ClientOptions, RequestOptions } from "./client-options.ts";
import { clientRules, requestRules } from "./client-rules.ts";
import { givenOptions } from "./given-options.ts";
import { parseApiKey } from "./parse-api-key.ts";
import { parseBaseURL } from "./parse-base-url.ts";
import { parseHeaders } from "./parse-headers.ts";
import type { Settings } from "./settings.ts";

const documentServer = "https://api.together.ai/v1";

const defaults = {
  timeout: 60_000,
  totalTimeout: Number.POSITIVE_INFINITY,
  maxRetries: 2,
  maxRetryAfter: 60_000,
  maxResponseBytes: 64 * 2 ** 20,
  validation: "tolerant",
} as const;

/**
 * Checks a client's options and fills in the rest from the environment and the defaults.
 * @throws {@link TogetherError} naming the option.
 */
export function parseOptions(options: ClientOptions, clock: Clock): Settings {
  const inBrowser = isBrowser();
  const given = givenOptions(options, clientRules);
  if (inBrowser && !options.dangerouslyAllowBrowser) {
    throw new TogetherError(
      "In a browser, anyone can read the API key. Call the API from a server, or set dangerouslyAllowBrowser.",
    );
  }
  return {
    ...defaults,
    ...given,
    apiKey: apiKeyOf(options.apiKey),
    baseURL: baseURLOf(options.baseURL),
    query: queryOf(options.defaultQuery),
    headers: {
      accept: "application/json",
      ...(isNode() && !inBrowser && { "user-agent": `together-files/${VERSION}` }),
      ...parseHeaders("defaultHeaders", options.defaultHeaders),
    },
    log: logOf(options),
    clock,
  };
}

/**
 * Checks a call's options and merges them over the client's.
 * @throws {@link TogetherError} naming the option.
 */
export function withRequestOptions(
  settings: Settings,
  options: RequestOptions | undefined,
): Settings {
  if (options === undefined) return settings;
  return {
    ...settings,
    ...givenOptions(options, requestRules),
    headers: { ...settings.headers, ...parseHeaders("headers", options.headers) },
  };
}

function apiKeyOf(option: unknown): ApiKeyOption {
  if (typeof option === "function") return option as () => string; // Checked at each call.
  if (option !== undefined) return parseApiKey(option, "Option apiKey", "a string or a function");
  const key = readEnvironment("TOGETHER_API_KEY");
  if (key) return parseApiKey(key, "TOGETHER_API_KEY");
  throw new TogetherError("Missing API key: pass the option apiKey, or set TOGETHER_API_KEY.");
}

function baseURLOf(option: unknown): string {
  if (option !== undefined && option !== null) return parseBaseURL(option, "Option baseURL");
  const url = readEnvironment("TOGETHER_BASE_URL");
  return url ? parseBaseURL(url, "TOGETHER_BASE_URL") : documentServer;
}

function queryOf(option: ClientOptions["defaultQuery"]): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(option ?? {})) {
    if (value !== undefined) query.set(name, value);
  }
  return query.toString();
}

function logOf(options: ClientOptions): Log {
  const logger = options.logger ?? console;
  const variable = readEnvironment("TOGETHER_LOG");
  const level = logLevels.find((name): name is LogLevel => name === variable);
  if (variable && !level && !options.logLevel) {
    logUpTo("warn", logger).warn?.(
      `TOGETHER_LOG must be one of ${logLevels.join(", ")}; using "warn".`,
    );
  }
  return logUpTo(options.logLevel ?? level ?? "warn", logger);
}
