import { Transport } from "./call/transport.ts";
import { transports } from "./call/transports.ts";
import { createFiles } from "./create-files.ts";
import { TogetherError } from "./errors/together-error.ts";
import type { Files } from "./files.ts";
import type { ClientOptions } from "./options/client-options.ts";
import { clientRules } from "./options/client-rules.ts";
import { givenOptions } from "./options/given-options.ts";
import { parseOptions } from "./options/parse-options.ts";
import { systemClock } from "./platform/clock.ts";

/**
 * A client for Together AI's Files API.
 * @example
 * ```ts
 * const together = new Together();
 * const { data } = await together.files.list();
 * ```
 */
export class Together {
  /** The Files API. */
  readonly files: Files;
  /** Where requests go; without a trailing slash. Assigning it throws: use {@link Together.withOptions}. */
  declare readonly baseURL: string;

  /**
   * Options take precedence over environment variables, which take precedence over the defaults.
   * @throws {@link TogetherError} for a bad or unknown option, a missing API key, and in a browser unless
   * `dangerouslyAllowBrowser` is true.
   */
  constructor(options: ClientOptions = {}) {
    const settings = parseOptions(options, systemClock);
    const { apiKey, baseURL } = settings;
    const transport = new Transport(settings);
    this.files = createFiles(transport);
    // Registered under `files`, because a proxy around the client returns the same `files`.
    transports.set(this.files, { transport, options: { ...options, apiKey, baseURL } });
    Object.defineProperty(this, "baseURL", {
      enumerable: true,
      get: () => baseURL,
      set() {
        throw new TogetherError("baseURL cannot be assigned: use withOptions({ baseURL }).");
      },
    });
  }

  /**
   * Creates a client of the same subclass with other options. Options that you leave out are kept; an option set
   * to undefined gets its default.
   * @throws {@link TogetherError} as the constructor does.
   */
  withOptions(options: ClientOptions): this {
    givenOptions(options, clientRules);
    const own = transports.get(this.files);
    if (!own) throw new TogetherError("withOptions needs a client of this package.");
    return Reflect.construct(this.constructor, [{ ...own.options, ...options }]);
  }
}
