import { expect } from "vitest";

/** The error that a promise is rejected with. Fails the test if the promise is fulfilled. */
export async function failureOf(promise: PromiseLike<unknown>): Promise<unknown> {
  let outcome: { readonly error: unknown } | undefined;
  try {
    await promise;
  } catch (error) {
    outcome = { error };
  }
  expect(outcome, "the call should have failed").toBeDefined();
  return outcome?.error;
}
