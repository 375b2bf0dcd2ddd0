import { TogetherError } from "../errors/together-error.ts";
import { loggable } from "../log/log.ts";
import type { Redact } from "../log/redact.ts";
import type { Fetch, FetchInit } from "../options/client-options.ts";
import type { Settings } from "../options/settings.ts";
import { platformClass } from "../platform/platform-class.ts";
import { type Outgoing, operationOf } from "./outgoing.ts";
import { fetchName } from "./usage-error.ts";

/**
 * Passes a request to fetch. Nothing else touches the network. Redirects are not followed, because they would take
 * the key along (`manual`, because Workers reject `error`).
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
  ) as object as FetchInit; // Proof: the members that FetchInit declares.
  settings.log.debug?.(
    `${operationOf(request, redact)}: sending`,
    loggable(Object.entries(sent), redact),
  );
  // Some platforms' fetch cannot read a proxy.
  return fetch(request.url, settings.fetch ? init : { ...init });
}

/**
 * Creates `headers` and `signal` when they are first read: they are expensive, and a custom fetch may read
 * neither.
 */
const createdWhenRead: ProxyHandler<Record<PropertyKey, unknown>> = {
  get(init, name) {
    const value = init[name];
    if (typeof value === "function" && (name === "headers" || name === "signal"))
      init[name] = value();
    return init[name];
  },
};

/**
 * Returns what fetch returned, if it is a response that can still be read.
 * @throws {@link TogetherError} if it did not; `TypeError` for `Response.error()`, as fetch itself does.
 */
export function checkedResponse(returned: unknown, fetch: Settings["fetch"]): Response {
  if (!isResponse(returned)) throw new TogetherError(`${fetchName(fetch)} must return a Response.`);
  // Response.error(). Bun's node-fetch has this type, too, but for any error status.
  if (returned.type === "error" && !returned.status) throw new TypeError("network error");
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
    // A Map has everything but this, and holds values of any type.
    typeof headers.append === "function" &&
    typeof headers[Symbol.iterator] === "function" &&
    // A mock that has no body may have nothing to read it with either.
    (!body || [body.getReader, arrayBuffer, text, json].some((read) => typeof read === "function"))
  );
}
