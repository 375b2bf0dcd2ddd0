import type { APIPromise } from "./api-promise.ts";
import type { PlatformResponse } from "./platform-types.ts";
import { requestIdOf } from "./request-id.ts";

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
