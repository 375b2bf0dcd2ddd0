import { APIConnectionTimeoutError } from "../errors/api-connection-error.ts";
import { askForKey } from "../options/parse-api-key.ts";
import type { Settings } from "../options/settings.ts";
import { runWithin } from "../send/run-within.ts";

/** The most keys from an `apiKey` function to remember, for requests in progress. */
const mostKeys = 100;

/** A placeholder for a key that the `apiKey` function has not returned yet. */
const placeholder = "Bearer ?";

/**
 * The headers that a client sends with each of its openapi-fetch requests, including the API key. Each request has them
 * from the start, so that middleware sees what will be sent, and a header that it removes stays removed.
 */
export class ClientHeaders {
  /** The headers of each request before any middleware runs. */
  readonly initial: Readonly<Record<string, string>>;
  readonly #settings: Settings;
  /** Values of `authorization` that hold the client's key. */
  readonly #keyed = new Set<string>();

  constructor(settings: Settings) {
    const { apiKey, headers } = settings;
    const authorization = typeof apiKey === "string" ? `Bearer ${apiKey}` : placeholder;
    const all = Object.entries({ authorization, ...headers });
    this.initial = Object.fromEntries(
      all.filter((entry): entry is [string, string] => entry[1] !== null),
    );
    this.#settings = settings;
    if (typeof apiKey === "string") this.#keyed.add(authorization);
  }

  /**
   * Asks an `apiKey` function for the key of a request, unless the caller removed or replaced it.
   * @throws {@link APIConnectionTimeoutError} after `timeout`, {@link APIUserAbortError}, and as {@link askForKey} does.
   */
  async fillIn(request: Request, signal: AbortSignal | null | undefined): Promise<void> {
    const { apiKey, clock, timeout: ms } = this.#settings;
    if (typeof apiKey === "string" || request.headers.get("authorization") !== placeholder) return;
    const timeoutError = (): Error => new APIConnectionTimeoutError();
    const key = await runWithin(clock, { signal, ms, timeoutError }, (controller) =>
      askForKey(apiKey, controller),
    );
    request.headers.set("authorization", `Bearer ${key}`);
    this.#keyed.add(`Bearer ${key}`);
    const [oldest = ""] = this.#keyed;
    if (this.#keyed.size > mostKeys) this.#keyed.delete(oldest);
  }

  /**
   * What is sent in addition to a request's own headers: the key, if the request still has it, and `defaultQuery`.
   */
  settingsFor(request: Request): Pick<Settings, "apiKey" | "headers" | "query"> {
    const { apiKey, query } = this.#settings;
    const authorization = request.headers.get("authorization") ?? "";
    const isOwn = this.#isOwn(request);
    if (!isOwn || !this.#keyed.has(authorization))
      return {
        apiKey: textOf(apiKey),
        headers: { authorization: null },
        query: isOwn ? query : "",
      };
    if (typeof apiKey === "string") return { apiKey, headers: {}, query };
    // The first attempt uses the key that middleware saw; each retry asks for a new one.
    const asked = [authorization.replace("Bearer ", "")];
    return { apiKey: () => asked.pop() ?? apiKey(), headers: {}, query };
  }

  /**
   * A request's own headers, without the key, which each attempt adds; for another origin, without any shared
   * header.
   */
  without(request: Request, headers: Readonly<Record<string, string>>): Record<string, string> {
    const isOwn = this.#isOwn(request);
    return Object.fromEntries(
      Object.entries(headers).filter(
        ([name, value]) =>
          (isOwn || this.initial[name] !== value) &&
          !(name === "authorization" && this.#keyed.has(value)),
      ),
    );
  }

  /** Whether a request goes to the client's own origin. */
  #isOwn({ url }: Request): boolean {
    return new URL(url).origin === new URL(this.#settings.baseURL).origin;
  }
}

/** The key to redact in messages; empty for an `apiKey` function, which is not called just for this. */
function textOf(apiKey: Settings["apiKey"]): string {
  return typeof apiKey === "string" ? apiKey : "";
}
