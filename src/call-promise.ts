import type { APIPromise, WithResponse } from "./api-promise.ts";
import type { PlatformResponse } from "./platform-types.ts";
import { requestIdOf } from "./request-id.ts";

/** The promise that calls give; see {@link APIPromise}. */
export class CallPromise<T> extends Promise<T> implements APIPromise<T> {
  readonly #data: Promise<T>;
  readonly #response: () => PlatformResponse | undefined;

  /** What `then` gives is an ordinary promise. */
  static override get [Symbol.species](): PromiseConstructor {
    return Promise;
  }

  /** `response` gives the answer as soon as its body is read. */
  constructor(data: Promise<T>, response: () => PlatformResponse | undefined) {
    // What it settles with is never seen: then, and through it catch, finally and await, go to the data.
    super((resolve) => resolve(undefined as never));
    this.#data = data;
    this.#response = response;
  }

  /** As any promise's. */
  // biome-ignore lint/suspicious/noThenProperty: a promise has one.
  override then<A = T, B = never>(
    onFulfilled?: ((data: T) => A | PromiseLike<A>) | null,
    onRejected?: ((reason: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    return this.#data.then(onFulfilled, onRejected);
  }

  async asResponse(): Promise<PlatformResponse> {
    try {
      await this;
    } catch (error) {
      if (!this.#response()) throw error;
    }
    return this.#response() as PlatformResponse; // There is one: the call succeeded, or the line above threw.
  }

  async withResponse(): Promise<WithResponse<T>> {
    const data = await this;
    const response = await this.asResponse();
    return { data, response, requestID: requestIdOf(response.headers) };
  }
}
