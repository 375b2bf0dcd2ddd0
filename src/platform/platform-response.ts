/**
 * The platform's own types if the consumer has them (DOM lib, `@types/node`, Bun, Deno, workers), otherwise the
 * smallest interface that works, so that this package compiles without any of them.
 */

/** What this package needs of an abort signal, for a platform whose types are not loaded. */
interface AbortSignalLike {
  readonly aborted: boolean;
  readonly reason?: unknown;
  addEventListener(type: "abort", listener: () => void): void;
  removeEventListener(type: "abort", listener: () => void): void;
}

/** What this package needs of response headers, for a platform whose types are not loaded. */
export interface HeadersLike {
  get(name: string): string | null;
}

/** What this package needs of a response, for a platform whose types are not loaded. */
interface ResponseLike {
  readonly status: number;
  readonly headers: HeadersLike;
  json(): Promise<unknown>;
  text(): Promise<string>;
}

/** The platform's `AbortSignal`. */
export type PlatformAbortSignal = typeof globalThis extends { AbortSignal: { prototype: infer T } }
  ? T
  : AbortSignalLike;

/** The platform's `Headers`. */
export type PlatformHeaders = typeof globalThis extends { Headers: { prototype: infer T } }
  ? T
  : HeadersLike;

/** The platform's `Response`. */
export type PlatformResponse = typeof globalThis extends { Response: { prototype: infer T } }
  ? T
  : ResponseLike;
