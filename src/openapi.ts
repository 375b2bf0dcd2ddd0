import createClient, { type Client } from "openapi-fetch";
import type { paths } from "../generated/types.ts";
import { fillPath } from "./call/fill-path.ts";
import { readRequest, recordingRequest } from "./call/read-request.ts";
import { transports } from "./call/transports.ts";
import { TogetherError } from "./errors/together-error.ts";
import type { Success } from "./send/outcome.ts";
import { isRepresentable } from "./send/reply.ts";
import { send } from "./send/send.ts";
import type { Together } from "./together.ts";
import { checkSyntax } from "./validate/check-syntax.ts";

/**
 * The typed openapi-fetch client for whatever the document holds, with the API key, base URL, headers, time limits, retries
 * and body limit of a {@link Together}. Only GET, HEAD, PUT, DELETE and OPTIONS are retried, and no body that cannot be
 * sent twice. Payloads are not validated.
 *
 * As always with openapi-fetch, a status outside 2xx gives `{ error, response }`, and an empty body gives undefined `data`.
 * It makes real `Request` objects, so that its middleware works. A path parameter is a string, number or boolean and becomes
 * exactly one path segment.
 * @throws `TogetherError` when `together` is no client of this copy of the package. Calls throw `TogetherError` for a path
 * parameter that cannot be a segment (as `files.retrieve` does), `APIConnectionError`, `APIUserAbortError`, `APIError` for a
 * redirect, a status that no `Response` can have or an error body that was not read to its end (over 1 MiB or
 * `maxResponseBytes`, or broken off), and `APIResponseValidationError` for a body over `maxResponseBytes` or,
 * unless `parseAs` asks for something else, a 2xx body that is not JSON. A response that a middleware makes in place of
 * sending the request is not looked at.
 */
export function openapiClient(together: Together): Client<paths> {
  const settings = transports.get(together.files)?.transport.settings;
  if (!settings) throw new TogetherError("openapiClient needs a Together of the same package.");
  const origins = new WeakMap<Request, RequestInit>();
  const successes = new WeakMap<Request, Success>();
  const client = createClient<paths>({
    baseUrl: settings.baseURL,
    pathSerializer: (path, values) => fillPath(path, writtenOut(values)),
    Request: recordingRequest(origins),
    async fetch(request) {
      const { outgoing, signal } = await readRequest(request, origins.get(request), settings.query);
      const outcome = await send({ ...settings, signal }, outgoing);
      if (!outcome.error) successes.set(request, outcome);
      if (outcome.reply && isRepresentable(outcome.reply.status)) return outcome.reply.response;
      throw outcome.error;
    },
  });
  client.use({
    // Without any parameter openapi-fetch leaves the template as it is.
    onRequest({ schemaPath, params }) {
      if (!params.path) fillPath(schemaPath, {});
    },
    // Middleware sees responses in reverse order: this one, being the first, sees what openapi-fetch is going to parse.
    async onResponse({ request, response, options: { parseAs } }) {
      const success = successes.get(request);
      if (success && parseAs === "json") await checkSyntax(request, response, success);
    },
  });
  return client;
}

/** Numbers and booleans as text: a document may have such parameters. */
function writtenOut(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === "number" || typeof value === "boolean" ? `${value}` : value,
    ]),
  );
}
