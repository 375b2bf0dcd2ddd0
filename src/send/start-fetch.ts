import { TogetherError } from "../errors/together-error.ts";
import { loggable } from "../log/log.ts";
import type { Redact } from "../log/redact.ts";
import type { Fetch, FetchInit } from "../options/client-options.ts";
import type { Settings } from "../options/settings.ts";
import { platformClass } from "../platform/platform-class.ts";
import { type Outgoing, operationOf } from "./outgoing.ts";
import { fetchName } from "./usage-error.ts";

/**
 * Hands a request to fetch: the one place that touches the network. Redirects are not followed, as the key would go with
 * them (`manual`, because workers reject `error`).
 * @throws {@link TogetherError} if there is no fetch, and whatever fetch throws.
 */
export function startFetch(
  settings: Settings,
  request: Outgoing,
  key: string,
  redact: Redact,
  controller: AbortController,
): PromiseLike<unknown> {
  const fetch: Fetch | undefined = settings.fetch ?? globalThis.fetch;
  if (!fetch) throw new TogetherError("This platform has no fetch: pass one as the option fetch.");
  const headers: Record<string, string | null> = {
    authorization: `Bearer ${key}`,
    ...settings.headers,
    ...request.headers,
  };
  for (const name in headers) if (headers[name] === null) delete headers[name];
  const sent = headers as Record<string, string>; // Each null is deleted above.
  const init = new Proxy(
    {
      method: request.method,
      redirect: "manual",
      headers: () => new (platformClass("Headers"))(sent),
      signal: () => controller.signal,
      ...settings.fetchOptions,
      ...request.init,
    },
    createdWhenRead,
  ) as object as FetchInit; // What is read of it.
  settings.log.debug?.(
    `${operationOf(request, redact)}: sending`,
    loggable(Object.entries(sent), redact),
  );
  // Not every platform's fetch can read a proxy.
  return fetch(request.url, settings.fetch ? init : { ...init });
}

/** Creates members when they are first read: they are expensive, and the option fetch may read neither. */
const createdWhenRead: ProxyHandler<Record<PropertyKey, unknown>> = {
  get(init, name) {
    const value = init[name];
    if (typeof value === "function" && (name === "headers" || name === "signal"))
      init[name] = value();
    return init[name];
  },
};

/**
 * What fetch returned, if it is a response that can still be read.
 * @throws {@link TogetherError} if not.
 */
export function responseOf(returned: unknown, fetch: Settings["fetch"]): Response {
  if (!isResponse(returned)) throw new TogetherError(`${fetchName(fetch)} must return a Response.`);
  if (returned.bodyUsed || returned.body?.locked)
    throw new TogetherError(
      `${fetchName(fetch)} returned a Response whose body is already read: return response.clone(), or read the clone.`,
    );
  return returned;
}

function isResponse(value: unknown): value is Response {
  const { status, headers, body, arrayBuffer, text, json } = Object(value);
  return (
    typeof status === "number" &&
    typeof headers?.get === "function" &&
    // A Map has all of it but this, and gives values of any kind.
    typeof headers.append === "function" &&
    typeof headers[Symbol.iterator] === "function" &&
    // A mock that has no body has nothing to read it with either.
    ((!body && !json) ||
      [body?.getReader, arrayBuffer, text].some((read) => typeof read === "function"))
  );
}
