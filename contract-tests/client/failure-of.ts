import { expect } from "vitest";

/** What a promise is rejected with; fails the test when it is not. */
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
