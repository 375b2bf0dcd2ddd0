import createClient, { type Client } from "openapi-fetch";
import type { paths } from "../../generated/types.ts";
import type { ValidateResponse } from "../../generated/validators.js";
import { TogetherError } from "../errors/together-error.ts";
import type { RequestOptions } from "../options/client-options.ts";
import { withRequestOptions } from "../options/parse-options.ts";
import type { Settings } from "../options/settings.ts";
import type { Failure, Success } from "../send/outcome.ts";
import { PlainRequest } from "../send/outgoing.ts";
import { send } from "../send/send.ts";
import { bodyError, checkPayload } from "../validate/check-payload.ts";
import { type Warn, warnOnce } from "../validate/warn-once.ts";
import type { APIPromise } from "./api-promise.ts";
import { callPromise } from "./api-promise.ts";
import { fillPath } from "./fill-path.ts";

/** Makes one call on the typed openapi-fetch client, with the `fetch` it is given. */
export type Run<Paths extends object, Path extends keyof Paths> = (
  api: Client<Paths>,
  path: Path,
  init: { readonly fetch: (request: Request) => Promise<Response> },
) => Promise<{ readonly data?: unknown }>;

/**
 * Makes calls through openapi-fetch, which builds the requests and parses the answers; its fetch is the send loop.
 * `Paths` are those of the document, as openapi-typescript writes them.
 */
export class Transport<Paths extends object = paths> {
  readonly settings: Settings;
  readonly #api: Client<Paths>;
  readonly #warn: Warn;

  constructor(settings: Settings) {
    this.settings = settings;
    this.#warn = warnOnce(settings.log);
    const request: unknown = PlainRequest;
    this.#api = createClient<Paths>({
      baseUrl: settings.baseURL,
      Request: request as typeof Request, // openapi-fetch makes one, looks for HEAD in it, and hands it to fetch below.
      querySerializer: () => settings.query, // No call has parameters of its own.
      pathSerializer: fillPath,
    });
  }

  /** Starts a call. What it gives is validated. */
  call<T, Path extends keyof Paths & string>(
    options: RequestOptions | undefined,
    path: Path,
    validate: ValidateResponse,
    run: Run<Paths, Path>,
  ): APIPromise<T> {
    let success: Success | undefined;
    let settings = this.settings;
    // Chains in place of async functions: a suspended function costs half a kilobyte.
    const fetch = (request: unknown): Promise<Response> => {
      const { outgoing } = request as PlainRequest; // Made by the class given above.
      settings = withRequestOptions(settings, options);
      return send(settings, outgoing).then((outcome) => {
        success = successOf(outcome);
        const reply: unknown = success.reply;
        return reply as Response; // It has what openapi-fetch uses: status, ok, headers, text and json.
      });
    };
    const data = run(this.#api, path, { fetch }).then(
      ({ data }) => {
        const answered = success;
        if (answered)
          checkPayload(data, answered, validate, settings.validation, (mismatch) =>
            this.#warn(mismatch, path, answered),
          );
        return data as T; // Held against the schema above, unless the caller turned that off.
      },
      (error: unknown) => {
        throw success && !(error instanceof TogetherError) ? bodyError(error, success) : error;
      },
    );
    return callPromise(data, () => success?.reply.response);
  }
}

function successOf(outcome: Success | Failure): Success {
  const { error } = outcome;
  if (!error) return outcome;
  // Only from here on does V8 know the caller's line.
  Error.captureStackTrace?.(error);
  throw error;
}
