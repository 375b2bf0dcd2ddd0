import { requestIdOf } from "../errors/request-id-of.ts";
import type { PlatformResponse } from "../platform/platform-response.ts";

/** The result of {@link APIPromise.withResponse}. */
export interface WithResponse<T> {
  /** The same data that awaiting the call gives. */
  readonly data: T;
  /** The response. Its body is in memory and can still be read. */
  readonly response: PlatformResponse;
  /** `x-request-id`, else `x-together-traceid`, else `cf-ray`. */
  readonly requestID: string | undefined;
}

/**
 * A call in progress: a promise of its data, from which you can also get the response. An interface and not a class,
 * because compiling against a class that extends `Promise` costs hundreds of type instantiations.
 */
export interface APIPromise<T> extends Promise<T> {
  /**
   * Only the response. Its body has been read, within `timeout` and `maxResponseBytes`, but not parsed or validated. It
   * can still be read.
   * @throws what awaiting the call throws, except an {@link APIResponseValidationError} about the content of the body.
   */
  asResponse(): Promise<PlatformResponse>;

  /**
   * The data, the response it came in, and the request id.
   * @throws what awaiting the call throws.
   */
  withResponse(): Promise<WithResponse<T>>;
}

/**
 * Adds the methods of {@link APIPromise} to a promise. The promise itself gets them, because an object of a class
 * that extends `Promise` costs more memory, and more turns of the event loop when awaited.
 * @param response - returns the response once its body has been read.
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
