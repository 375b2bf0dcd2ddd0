import { parseApiKey } from "./api-key.ts";
import { TogetherError } from "./errors/together-error.ts";
import { presentHeaders } from "./header-changes.ts";
import { loggable } from "./logger.ts";
import type { ApiKeyOption, Fetch } from "./options.ts";
import { type Outgoing, operationOf } from "./outgoing.ts";
import type { Redact } from "./redact.ts";
import type { CallSettings, Settings } from "./settings.ts";

/**
 * The API key for the next attempt.
 * @throws {@link TogetherError} when the `apiKey` function fails or gives no usable key.
 */
export async function currentKey(apiKey: ApiKeyOption): Promise<string> {
  if (typeof apiKey === "string") return apiKey;
  let key: unknown;
  try {
    key = await apiKey();
  } catch (cause) {
    throw new TogetherError("The apiKey function failed; see cause.", { cause });
  }
  return parseApiKey(key, "What the apiKey function gives");
}

/** What {@link fetchResponse} needs beside the request. */
export interface FetchContext {
  readonly settings: Settings;
  readonly call: CallSettings;
  readonly key: string;
  readonly redact: Redact;
  readonly signal: AbortSignal;
}

/**
 * Hands a request to fetch: the one place that touches the network. Redirects are not followed: the key would go with
 * them.
 * @throws {@link TogetherError} when there is no fetch or it answers with something else than a response, and whatever
 * fetch throws.
 */
export async function fetchResponse(request: Outgoing, context: FetchContext): Promise<Response> {
  const { settings, call, key, redact, signal } = context;
  const fetch: Fetch | undefined = settings.fetch ?? globalThis.fetch;
  if (typeof fetch !== "function") {
    throw new TogetherError("This platform has no fetch: pass one as the option fetch.");
  }
  const { method, url } = request;
  const headers = presentHeaders({
    authorization: `Bearer ${key}`,
    ...call.headers,
    ...request.headers,
  });
  const { log, clock } = settings;
  const start = log.debug && clock.now();
  log.debug?.(`${operationOf(request)}: sending`, redacted(Object.entries(headers), redact));
  const init = { ...settings.fetchOptions, ...request.init, method, headers, redirect, signal };
  const response: unknown = await fetch(url, init);
  if (!isResponse(response)) {
    throw new TogetherError("The option fetch must answer with a Response, but did not.");
  }
  log.debug?.(
    `${operationOf(request)}: ${response.status} after ${clock.now() - (start ?? 0)} ms`,
    redacted(response.headers, redact),
  );
  return response;
}

/** Workers reject `error`. */
const redirect = "manual" as const;

function isResponse(value: unknown): value is Response {
  const { status, headers, body } = Object(value);
  return (
    typeof status === "number" &&
    typeof headers?.get === "function" &&
    typeof headers[Symbol.iterator] === "function" &&
    (!body || typeof body.getReader === "function")
  );
}

function redacted(headers: Iterable<readonly [string, string]>, redact: Redact): object {
  return Object.fromEntries(
    Object.entries(loggable(headers)).map(([name, value]) => [name, redact(value)]),
  );
}
