import { TogetherError } from "../errors/together-error.ts";
import { loggable } from "../log/log.ts";
import type { Redact } from "../log/redact.ts";
import type { Fetch } from "../options/client-options.ts";
import type { Settings } from "../options/settings.ts";
import { type Outgoing, operationOf } from "./outgoing.ts";

/**
 * Hands a request to fetch: the one place that touches the network. Redirects are not followed, as the key would go with
 * them (`manual`, because workers reject `error`).
 * @throws {@link TogetherError} when there is no fetch, and whatever fetch throws.
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
  const init = {
    method: request.method,
    headers: headers as Record<string, string>, // Each null is deleted above.
    redirect: "manual" as const,
    // A platform makes the signal when it is first looked at, and that is dear.
    get signal() {
      return controller.signal;
    },
  };
  settings.log.debug?.(
    `${operationOf(request, redact)}: sending`,
    loggable(Object.entries(init.headers), redact),
  );
  return fetch(request.url, Object.assign(init, settings.fetchOptions, request.init));
}

/**
 * What fetch answered, if it is a response.
 * @throws {@link TogetherError} if not.
 */
export function responseOf(answer: unknown): Response {
  if (isResponse(answer)) return answer;
  throw new TogetherError("The option fetch must answer with a Response.");
}

function isResponse(value: unknown): value is Response {
  const { status, headers, body } = Object(value);
  return (
    typeof status === "number" &&
    typeof headers?.get === "function" &&
    // A Map has all of it but this, and gives values of any kind.
    typeof headers.append === "function" &&
    typeof headers[Symbol.iterator] === "function" &&
    (!body || typeof body.getReader === "function")
  );
}
