import type { ClientOptions } from "../options/client-options.ts";
import { VERSION } from "../platform/version.ts";
import type { Transport } from "./transport.ts";

/** The parts that a client is made of. */
export interface ClientParts {
  readonly transport: Transport;
  /** The client's options, including the API key and base URL that were found in the environment. */
  readonly options: ClientOptions;
}

const key = Symbol.for(`together-files.transports.${VERSION}`);

/**
 * The parts of each client, by its `files`. They are kept outside the client so that
 * inspecting a client shows none of its settings, and so that its type has no private member, which a fake could not
 * have. All copies of this version in a program share this map, so that each build (ESM, CommonJS) accepts the other's clients.
 */
export const transports: WeakMap<object, ClientParts> =
  Reflect.get(globalThis, key) ?? new WeakMap<object, ClientParts>();

Reflect.set(globalThis, key, transports);
