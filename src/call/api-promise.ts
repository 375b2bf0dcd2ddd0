import { requestIdOf } from "../errors/request-id-of.ts";
import type { PlatformResponse } from "../platform/platform-response.ts";

/** What {@link APIPromise.withResponse} gives. */
export interface WithResponse<T> {
  /** What awaiting the call gives. */
  readonly data: T;
  /** The answer. Its body is in memory and can be read from it. */
  readonly response: PlatformResponse;
  /** `x-request-id`, else `x-together-traceid`, else `cf-ray`. */
  readonly requestID: string | undefined;
}

/**
 * A call on its way: a promise of its data, which can also give the response. An interface, not a class: the declaration of
 * a class that extends `Promise` costs whoever compiles against it hundreds of type instantiations.
 */
export interface APIPromise<T> extends Promise<T> {
  /**
   * The response alone. Its body is read within `timeout` and `maxResponseBytes`, but neither parsed nor validated, and can
   * be read from it.
   * @throws what awaiting the call throws, except {@link APIResponseValidationError} for what stands in the body.
   */
  asResponse(): Promise<PlatformResponse>;

  /**
   * The data, the response it came in, and the request id.
   * @throws what awaiting the call throws.
   */
  withResponse(): Promise<WithResponse<T>>;
}

/**
 * Adds to a promise what makes it the one that calls give. To the promise itself: an object of a class that extends `Promise`
 * costs more memory, and more turns of the event loop to await.
 * @param response - gives the answer as soon as its body is read.
 */
export function callPromise<T>(
  data: Promise<T>,
  response: () => PlatformResponse | undefined,
): APIPromise<T> {
  const asResponse = async (): Promise<PlatformResponse> => {
    try {
      await data;
    } catch (error) {
      if (!response()) throw error;
    }
    return response() as PlatformResponse; // There is one: the call succeeded, or the line above threw.
  };
  return Object.assign(data, {
    asResponse,
    async withResponse() {
      const answer = await asResponse();
      return { data: await data, response: answer, requestID: requestIdOf(answer.headers) };
    },
  });
}
