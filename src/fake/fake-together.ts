import { operations, server } from "../../generated/fake.ts";
import type { FileResponse } from "../../generated/types.ts";
import type { Files } from "../files.ts";
import type { ClientOptions, Fetch } from "../options/client-options.ts";
import type { OptionRule } from "../options/client-rules.ts";
import { givenOptions } from "../options/given-options.ts";
import { parseBaseURL } from "../options/parse-base-url.ts";
import type { PlatformResponse } from "../platform/platform-response.ts";
import type { Together } from "../together.ts";
import { clientClass } from "./client-class.ts";
import { fakeApi } from "./fake-api.ts";
import type { FakeRecords } from "./fake-records.ts";
import type { FakeRequest } from "./fake-request.ts";
import type { Fault } from "./fault.ts";
import { resources } from "./resources.ts";
import type { Waiting } from "./respond.ts";

/** What a fake starts with. */
export interface FakeOptions {
  /** The files. Properties that you leave out are filled in. */
  readonly files?: readonly Partial<FileResponse>[];
  /**
   * Where clients send their requests. Only its path matters.
   * @defaultValue the document's first server
   */
  readonly baseURL?: string;
}

/** A method of the client that can be made to fail. */
export type FakeMethod = `files.${keyof Files}`;

/** A fake of Together AI's API, in memory. */
export interface FakeTogether {
  /**
   * A `fetch` that responds as the API would. Pass it as the client's option `fetch`, or as the handler of an
   * interceptor such as MSW, which calls it with only a `Request`. A broken connection is then `Response.error()`;
   * otherwise it is thrown. Delays take real time.
   * @throws `TogetherError` for a request that is not in the document.
   */
  readonly fetch: Fetch & ((input: string | object, init?: object) => Promise<PlatformResponse>);
  /**
   * A client of the fake whose time passes at once: waits between attempts, timeouts and delays take no time. The API
   * key is `test-key` unless `options` say otherwise.
   */
  together(options?: ClientOptions): Together;
  /**
   * Makes calls of an operation fail: the next one, unless the fault says otherwise.
   * @throws `TogetherError` if there is no such operation, or if the fault has a wrong or unknown option.
   */
  fail(operation: FakeMethod, fault: Fault): void;
  /** Where clients send their requests. */
  readonly baseURL: string;
  /** The requests so far, in order. */
  readonly requests: readonly FakeRequest[];
  /** The files of the fake. */
  readonly files: FakeRecords<FileResponse>;
}

const rules: Readonly<Record<keyof FakeOptions, OptionRule>> = {
  files: [Array.isArray, "an array of files"],
  baseURL: [(value) => typeof value === "string", "a string"],
};

/** Real time. A longer delay than a timer can hold fires at once, so nothing waits longer. */
const realTime: Waiting = {
  delay: (ms) => new Promise((resolve) => setTimeout(resolve, Math.min(ms, 2 ** 31 - 1))),
  forever() {},
};

/**
 * Makes a fake of Together AI's API for tests of programs that use the client. Its responses are valid under the
 * document, unless a test asks for a fault.
 * @throws `TogetherError` for a file that the document does not allow, and for a wrong or unknown option.
 * @example
 * ```ts
 * const api = fakeTogether({ files: [{ filename: "a.jsonl" }] });
 * const together = new Together({ apiKey: "test", fetch: api.fetch });
 * ```
 */
export function fakeTogether(options: FakeOptions = {}): FakeTogether {
  const { files = [], baseURL: url = server } = givenOptions(options, rules);
  const baseURL = parseBaseURL(url, "Option baseURL");
  const api = fakeApi({ operations, server: baseURL, resources });
  const records: unknown = api.records.files;
  const own = records as FakeRecords<FileResponse>; // Its records are valid under the document.
  for (const file of files) own.add(file);
  const FakeClient = clientClass(api, baseURL);
  return {
    fetch: api.fetchWith(realTime),
    together: (clientOptions) => new FakeClient(clientOptions),
    fail: api.fail,
    baseURL,
    get requests() {
      return api.requests;
    },
    files: own,
  };
}
