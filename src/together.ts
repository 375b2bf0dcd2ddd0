import { Transport } from "./call/transport.ts";
import { transports } from "./call/transports.ts";
import { createFiles } from "./create-files.ts";
import type { Files } from "./files.ts";
import type { ClientOptions } from "./options/client-options.ts";
import { clientRules } from "./options/client-rules.ts";
import { givenOptions } from "./options/given-options.ts";
import { parseOptions } from "./options/parse-options.ts";
import { systemClock } from "./platform/clock.ts";

/**
 * A client of Together AI's Files API.
 * @example
 * ```ts
 * const together = new Together();
 * const { data } = await together.files.list();
 * ```
 */
export class Together {
  /** The Files API. */
  readonly files: Files;
  /** Where requests go; without a trailing slash. */
  readonly baseURL: string;
  readonly #options: ClientOptions;

  /**
   * Options take precedence over environment variables, and these over the defaults.
   * @throws {@link TogetherError} for a bad or unknown option, a missing API key, and in a browser unless
   * `dangerouslyAllowBrowser` is true.
   */
  constructor(options: ClientOptions = {}) {
    const settings = parseOptions(options, systemClock);
    const transport = new Transport(settings);
    transports.set(this, transport);
    this.files = createFiles(transport);
    this.baseURL = settings.baseURL;
    this.#options = { ...options, apiKey: settings.apiKey, baseURL: settings.baseURL };
  }

  /**
   * A copy with other options, of the same subclass; those not given stay as they are, those given as undefined fall back to their default.
   * @throws {@link TogetherError} as the constructor does.
   */
  withOptions(options: ClientOptions): this {
    givenOptions(options, clientRules);
    return Reflect.construct(this.constructor, [{ ...this.#options, ...options }]);
  }
}
