import type { PlatformResponse } from "./platform-types.ts";
import { requestIdOf } from "./request-id.ts";

/** What {@link APIPromise.withResponse} gives. */
export interface WithResponse<T> {
  readonly data: T;
  /** The answer. Its body is in memory and can be read from it. */
  readonly response: PlatformResponse;
  /** `x-request-id`, else `x-together-traceid`, else `cf-ray`. */
  readonly requestID: string | undefined;
}

/** A call on its way: a promise of its data, which can also give the response. */
export class APIPromise<T> extends Promise<T> {
  readonly #data: Promise<T>;
  readonly #response: () => PlatformResponse | undefined;

  /** What `then` gives is an ordinary promise. */
  static override get [Symbol.species](): PromiseConstructor {
    return Promise;
  }

  /** Made by this package only; `response` gives the answer as soon as its body is read. */
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

  /**
   * The response alone. Its body is read within `timeout` and `maxResponseBytes`, but neither parsed nor validated, and can
   * be read from it.
   * @throws what awaiting the call throws, except {@link APIResponseValidationError} for what stands in the body.
   */
  async asResponse(): Promise<PlatformResponse> {
    try {
      await this;
    } catch (error) {
      if (!this.#response()) throw error;
    }
    return this.#response() as PlatformResponse; // There is one: the call succeeded, or the line above threw.
  }

  /**
   * The data, the response it came in, and the request id.
   * @throws what awaiting the call throws.
   */
  async withResponse(): Promise<WithResponse<T>> {
    const data = await this;
    const response = await this.asResponse();
    return { data, response, requestID: requestIdOf(response.headers) };
  }
}
