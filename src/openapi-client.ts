import createClient, { type MaybeOptionalInit, type Middleware } from "openapi-fetch";
import type { paths } from "../generated/types.ts";
import { ClientHeaders } from "./call/client-headers.ts";
import { fillPath } from "./call/fill-path.ts";
import { readRequest, recordingRequest } from "./call/read-request.ts";
import { transports } from "./call/transports.ts";
import { TogetherError } from "./errors/together-error.ts";
import type {
  OpenapiCall,
  OpenapiInit,
  OpenapiMethod,
  OpenapiPath,
  OpenapiResult,
} from "./openapi-result.ts";
import type { Success } from "./send/outcome.ts";
import { isRepresentable } from "./send/reply.ts";
import { send } from "./send/send.ts";
import type { Together } from "./together.ts";
import { checkSyntax } from "./validate/check-syntax.ts";

/** The typed client of the whole document, with openapi-fetch's methods. */
export interface OpenapiClient {
  /** Calls an operation by its method in lower case. */
  request<
    Method extends OpenapiMethod,
    Path extends OpenapiPath<Method>,
    Init extends MaybeOptionalInit<paths[Path], Method>,
  >(
    method: Method,
    path: Path,
    ...init: OpenapiInit<Init>
  ): Promise<OpenapiResult<paths[Path][Method], Init>>;
  /** Calls a GET operation. */
  GET: OpenapiCall<"get">;
  /** Calls a PUT operation. */
  PUT: OpenapiCall<"put">;
  /** Calls a POST operation. */
  POST: OpenapiCall<"post">;
  /** Calls a DELETE operation. */
  DELETE: OpenapiCall<"delete">;
  /** Calls an OPTIONS operation. */
  OPTIONS: OpenapiCall<"options">;
  /** Calls a HEAD operation. */
  HEAD: OpenapiCall<"head">;
  /** Calls a PATCH operation. */
  PATCH: OpenapiCall<"patch">;
  /** Calls a TRACE operation. */
  TRACE: OpenapiCall<"trace">;
  /** Registers middleware. */
  use(...middleware: Middleware[]): void;
  /** Removes middleware. */
  eject(...middleware: Middleware[]): void;
}

/**
 * Creates a typed openapi-fetch client for the whole document, with the API key, base URL, headers, time limits,
 * retries and body limit of a {@link Together}. Only GET, HEAD, PUT, DELETE and OPTIONS are retried, and no body
 * that cannot be sent twice. Payloads are not validated.
 *
 * Middleware sees every header to be sent, including the API key, and can change or remove it; `null` in a call's
 * `headers` removes one, too. An `apiKey` function is called before each attempt. A request that middleware sends
 * to another origin carries neither key nor default headers nor `defaultQuery`.
 *
 * As always with openapi-fetch, a status outside 2xx gives `{ error, response }`, and an empty body gives
 * undefined `data`. Requests are real `Request` objects, so openapi-fetch middleware works. A path parameter is a
 * string, number or boolean and becomes exactly one path segment.
 *
 * A call throws
 * - `TogetherError` for a path parameter that cannot be a segment, as `files.retrieve` does;
 * - `APIConnectionError` or `APIUserAbortError` if there is no response;
 * - `APIError` for a redirect, for a status that no `Response` can have, and for an error body that was not read
 *   to its end because it broke off or was over 1 MiB or `maxResponseBytes`;
 * - `APIResponseValidationError` for a body over `maxResponseBytes`, and for a 2xx body that is not JSON, unless
 *   `parseAs` asks for something else. A response that middleware makes itself is not checked.
 *
 * @throws `TogetherError` if `together` is not a client of this copy of the package.
 */
export function openapiClient(together: Together): OpenapiClient {
  const settings = transports.get(together?.files)?.transport.settings;
  if (!settings) throw new TogetherError("openapiClient needs a Together of the same package.");
  const origins = new WeakMap<Request, RequestInit>();
  const successes = new WeakMap<Request, Success>();
  const shared = new ClientHeaders(settings);
  const client = createClient<paths>({
    baseUrl: settings.baseURL,
    pathSerializer: (path, values) => fillPath(path, scalarsAsText(values)),
    Request: recordingRequest(origins),
    headers: shared.initial,
    async fetch(request) {
      refuseConsumedBody("request", request);
      const { query, ...own } = shared.settingsFor(request);
      const { outgoing, signal } = await readRequest(request, origins.get(request), query);
      const headers = shared.without(request, outgoing.headers);
      const outcome = await send({ ...settings, ...own, signal }, { ...outgoing, headers });
      if (!outcome.error) successes.set(request, outcome);
      if (outcome.reply && isRepresentable(outcome.reply.status)) return outcome.reply.response;
      throw outcome.error;
    },
  });
  client.use({
    async onRequest({ schemaPath, params, request }) {
      // If a call passes no path parameters, openapi-fetch leaves the template unfilled.
      if (!params.path) fillPath(schemaPath, {});
      await shared.fillIn(request, origins.get(request)?.signal);
    },
    // Middleware sees responses in reverse order: this one, being the first, sees what openapi-fetch is going to parse.
    async onResponse({ request, response, options: { parseAs } }) {
      refuseConsumedBody("response", response);
      const success = successes.get(request);
      if (success && parseAs === "json") await checkSyntax(request, response, success);
    },
  });
  const typed: object = client;
  return typed as OpenapiClient; // Proof: the same methods; only their types differ, which keep enums open.
}

function refuseConsumedBody(what: string, { bodyUsed, body }: Request | Response): void {
  if (bodyUsed || body?.locked)
    throw new TogetherError(
      `A middleware has consumed the ${what}'s body: read ${what}.clone() instead.`,
    );
}

/** Converts numbers and booleans to strings: a document may have parameters of these types. */
function scalarsAsText(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === "number" || typeof value === "boolean" ? `${value}` : value,
    ]),
  );
}
