import { Transport } from "../call/transport.ts";
import { transports } from "../call/transports.ts";
import { createFiles } from "../create-files.ts";
import type { Files } from "../files.ts";
import type { ClientOptions } from "../options/client-options.ts";
import { parseOptions } from "../options/parse-options.ts";
import { Together } from "../together.ts";
import type { FakeApi } from "./fake-api.ts";
import { fakeClock } from "./fake-clock.ts";

/** The class of a fake's clients. They share one clock, and `withOptions` returns clients of the same class. */
export function clientClass(api: FakeApi, baseURL: string): typeof Together {
  const clock = fakeClock();
  const fetch = api.fetchWith({ delay: clock.advance, forever: clock.expireNext });
  const fixed = { fetch, dangerouslyAllowBrowser: true };
  return class FakeClient extends Together {
    override readonly files: Files;

    constructor(options: ClientOptions = {}) {
      const all = { apiKey: "test-key", baseURL, ...options, ...fixed };
      super(all);
      const transport = new Transport(parseOptions(all, clock));
      this.files = createFiles(transport);
      transports.set(this.files, { transport, options: all });
    }
  };
}
