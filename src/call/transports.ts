import type { ClientOptions } from "../options/client-options.ts";
import { VERSION } from "../platform/version.ts";
import type { Transport } from "./transport.ts";

/** What a client is made of. */
export interface Made {
  readonly transport: Transport;
  /** Includes the API key and base URL that were found in the environment. */
  readonly options: ClientOptions;
}

const key = Symbol.for(`together-files.transports.${VERSION}`);

/**
 * What each client is made of, by its `files`. It is kept outside the client so that inspecting a client shows
 * none of its settings, and so that its type has no private member, which a fake could not have. All copies of
 * this version in a program share it, so that each build (ESM, CommonJS) accepts the other's clients.
 */
export const transports: WeakMap<object, Made> =
  Reflect.get(globalThis, key) ?? new WeakMap<object, Made>();

Reflect.set(globalThis, key, transports);
