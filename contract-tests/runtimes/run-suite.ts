import { kitOf, type Suite } from "./kit.ts";
import { bodies } from "./suite/bodies.ts";
import { errorBodies } from "./suite/error-bodies.ts";
import { errors } from "./suite/errors.ts";
import { fake } from "./suite/fake.ts";
import { operations } from "./suite/operations.ts";
import { requests } from "./suite/requests.ts";
import { retries } from "./suite/retries.ts";
import { time } from "./suite/time.ts";
import { validation } from "./suite/validation.ts";

/** Every test of the client's behavior, by name. */
export const suite: Suite = {
  ...requests,
  ...bodies,
  ...errorBodies,
  ...errors,
  ...fake,
  ...operations,
  ...retries,
  ...time,
  ...validation,
};

/** The result of a test. It has no error if the test passed. */
export interface TestResult {
  readonly name: string;
  readonly error?: string;
}

const longestTestMs = 30_000;

/** Runs every test, one after another, against the behavior server at `origin`. */
export async function runSuite(origin: string): Promise<readonly TestResult[]> {
  const results: TestResult[] = [];
  for (const [index, [name, test]] of Object.entries(suite).entries()) {
    const kit = kitOf(origin, `${index}-${Math.random().toString(36).slice(2)}`);
    try {
      await within(longestTestMs, test(kit));
      results.push({ name });
    } catch (error) {
      const [stack = "", message] = [Object(error).stack, String(error)];
      // Some engines leave the message out of the stack.
      results.push({ name, error: stack.includes(message) ? stack : `${message}\n${stack}` });
    }
  }
  return results;
}

function within(ms: number, work: Promise<void>): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`took longer than ${ms} ms`)), ms);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
