import type { ClientOptions } from "../../src/index.ts";
import { TogetherError } from "../../src/index.ts";
import { type ParcelsClient, parcelsClient } from "../parcels/parcels-client.ts";
import type { Answer } from "./answers.ts";
import type { ReceivedRequest } from "./behavior-server.ts";

/** What a test gets: a server with configurable answers, and clients of it. */
export interface Kit {
  /** Where the client sends its requests. */
  readonly baseURL: string;
  /** Sets the answers to the next requests, in order; the last one answers all further requests. */
  answer(...answers: readonly Answer[]): Promise<void>;
  /** The requests since {@link Kit.answer}. */
  received(): Promise<readonly ReceivedRequest[]>;
  /** Whether the connection of a request is closed within two seconds. */
  closed(index: number): Promise<boolean>;
  /** A client of the small API that logs nothing. */
  client(options?: ClientOptions): ParcelsClient;
}

/** Tests by name. Each rejects if it fails. */
export type Suite = Readonly<Record<string, (kit: Kit) => Promise<void>>>;

/** Makes the kit of one test. `channel` is the test's own path on the server. */
export function kitOf(origin: string, channel: string): Kit {
  const url = `${origin}/${channel}`;
  const { fetch } = globalThis; // Tests may replace it.
  const ask = async (path: string, init?: RequestInit): Promise<string> =>
    (await fetch(url + path, init)).text();
  return {
    baseURL: `${url}/v1`,
    async answer(...answers) {
      await ask("", { method: "PUT", body: JSON.stringify(answers) });
    },
    received: async () => JSON.parse(await ask("")),
    closed: async (index) => JSON.parse(await ask(`/closed/${index}`)),
    client: (options) =>
      parcelsClient({
        apiKey: "sk-test-0123456789",
        baseURL: `${url}/v1`,
        logLevel: "off",
        dangerouslyAllowBrowser: true,
        ...options,
      }),
  };
}

/** Fails unless both are the same JSON. */
export function equal(actual: unknown, expected: unknown): void {
  const [found, wanted] = [actual, expected].map((value) => JSON.stringify(value) ?? "undefined");
  if (found !== wanted) throw new Error(`${found} is not ${wanted}`);
}

/** Fails unless a value, as a string, matches. */
export function matches(actual: unknown, pattern: RegExp): void {
  if (!pattern.test(String(actual))) throw new Error(`${String(actual)} does not match ${pattern}`);
}

/** The error of this package that a promise is rejected with. Its fields can be read by name. */
export async function failureOf(promise: PromiseLike<unknown>): Promise<Failure> {
  let value: unknown;
  try {
    value = await promise;
  } catch (error) {
    if (error instanceof TogetherError) return error as Failure; // Its further fields are typed as unknown.
    throw new Error(`rejected with what is not of this package: ${String(error)}`);
  }
  throw new Error(`not rejected, but ${JSON.stringify(value)}`);
}

/** An error of any class of this package. */
type Failure = TogetherError & Readonly<Record<string, unknown>>;
