import createClient, { type Client, createQuerySerializer } from "openapi-fetch";
import type { paths } from "../generated/types.ts";
import type { ValidateResponse } from "../generated/validators.js";
import { APIPromise } from "./api-promise.ts";
import type { Success } from "./attempt.ts";
import { checkPayload, syntaxRefusal } from "./check-payload.ts";
import type { RequestOptions } from "./options.ts";
import { PlainRequest } from "./outgoing.ts";
import { parseRequestOptions } from "./parse-options.ts";
import { encodePathSegment } from "./path-segment.ts";
import { send } from "./send.ts";
import type { CallSettings, Settings } from "./settings.ts";
import { warnOnce } from "./warn-once.ts";

/** Makes one call on the typed openapi-fetch client, with the `fetch` it is given. */
export type Run = (
  api: Client<paths>,
  init: { readonly fetch: (request: Request) => Promise<Response> },
) => Promise<{ readonly data?: unknown }>;

/** Makes calls through openapi-fetch, which builds the requests and parses the answers; its fetch is the send loop. */
export class Transport {
  readonly settings: Settings;
  readonly #api: Client<paths>;
  readonly #warn: ReturnType<typeof warnOnce>;

  constructor(settings: Settings) {
    this.settings = settings;
    this.#warn = warnOnce(settings.log);
    const request: unknown = PlainRequest;
    this.#api = createClient<paths>({
      baseUrl: settings.baseURL,
      Request: request as typeof Request, // openapi-fetch makes one, looks for HEAD in it, and hands it to fetch below.
      querySerializer: (query) => joinQuery(settings.query, query),
      pathSerializer: fillPath,
    });
  }

  /** Starts a call. What it gives is validated. */
  call<T>(
    options: RequestOptions | undefined,
    validate: ValidateResponse,
    run: Run,
  ): APIPromise<T> {
    let success: Success | undefined;
    const receive = async (): Promise<T> => {
      const call = parseRequestOptions(options, this.settings.call);
      const fetch = async (request: unknown): Promise<Response> => {
        success = await this.#send(request as PlainRequest, call); // Made by the class given above.
        const reply: unknown = success.reply;
        return reply as Response; // It has what openapi-fetch uses: status, ok, headers, text and json.
      };
      try {
        const { data } = await run(this.#api, { fetch });
        if (success) this.#check(data, success, validate, call);
        return data as T; // Held against the schema above, unless the caller turned that off.
      } catch (error) {
        throw success && error instanceof SyntaxError ? await syntaxRefusal(success) : error;
      }
    };
    return new APIPromise(receive(), () => success?.reply.response);
  }

  async #send(request: PlainRequest, call: CallSettings): Promise<Success> {
    const outcome = await send(this.settings, request.outgoing, call);
    const { error } = outcome;
    if (!error) return outcome;
    // Only from here on does V8 know the caller's line.
    Error.captureStackTrace?.(error);
    throw error;
  }

  #check(data: unknown, success: Success, validate: ValidateResponse, call: CallSettings): void {
    const warn = this.#warn(success.operation, success.redact);
    checkPayload(data, success, { validate, validation: call.validation, warn });
  }
}

function fillPath(path: string, values: Readonly<Record<string, unknown>>): string {
  return path.replace(/\{([^{}]+)\}/g, (_, name: string) => encodePathSegment(name, values[name]));
}

function joinQuery(defaults: string, query: Readonly<Record<string, unknown>>): string {
  return [defaults, createQuerySerializer()(query)].filter(Boolean).join("&");
}
