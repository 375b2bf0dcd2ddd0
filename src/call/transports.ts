import { VERSION } from "../platform/version.ts";
import type { Transport } from "./transport.ts";

const key = Symbol.for(`together-files.transports.${VERSION}`);

/**
 * Each client's transport, for `together-files/openapi`; kept apart so that inspecting a client shows none of its settings.
 * All copies of this version in a program share it, so that each build (ESM, CommonJS) accepts the other's clients.
 */
export const transports: WeakMap<object, Transport> =
  Reflect.get(globalThis, key) ?? new WeakMap<object, Transport>();

Reflect.set(globalThis, key, transports);
