import type { ClientOptions } from "../options/client-options.ts";
import { VERSION } from "../platform/version.ts";
import type { Transport } from "./transport.ts";

/** What makes a client. */
export interface Made {
  readonly transport: Transport;
  /** With the API key and base URL that were found. */
  readonly options: ClientOptions;
}

const key = Symbol.for(`together-files.transports.${VERSION}`);

/**
 * What makes each client, by its `files`. Kept apart from the client, so that inspecting it shows none of its settings, and
 * its type has no private member, which no fake of it could have. All copies of this version in a program share it, so that
 * each build (ESM, CommonJS) accepts the other's clients.
 */
export const transports: WeakMap<object, Made> =
  Reflect.get(globalThis, key) ?? new WeakMap<object, Made>();

Reflect.set(globalThis, key, transports);
