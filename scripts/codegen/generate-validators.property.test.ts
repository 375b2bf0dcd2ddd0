import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runs } from "../json/testing/runs.ts";
import { UnjudgeableSchema } from "../schema/judge/assertions-of.ts";
import { type Judge, judge } from "../schema/judge/judge.ts";
import { UndecidedPattern } from "../schema/judge/timed-patterns.ts";
import { proofTools } from "../schema/testing/proof-tools.ts";
import { generateValidators } from "./generate-validators.ts";
import type { ValidateResponse } from "./runtime/validate-response.ts";
import { importValidators } from "./testing/import-module.ts";
import { responseDocument } from "./testing/response-document.ts";
import {
  componentsArbitrary,
  payloadArbitrary,
  schemaArbitrary,
  whereDecided,
} from "./testing/schema-arbitrary.ts";

/** Undefined if the judge cannot decide: an invalid pattern, or a schema that only refers to itself. */
function verdict(accepts: Judge, index: number, payload: unknown): boolean | undefined {
  try {
    return accepts(`/paths/~1${index}/get/responses/200/content/application~1json/schema`, payload);
  } catch (error) {
    if (error instanceof UnjudgeableSchema || error instanceof UndecidedPattern) return undefined;
    throw error;
  }
}

/** The result of a generated validator in strict mode, and whether tolerant mode finds more. */
function saidBy(validate: ValidateResponse | undefined, payload: unknown): string {
  if (validate === undefined) return "not there";
  try {
    if (validate(payload, true).length > 0) return "refused";
    return validate(payload, false).length > 0 ? "accepted by strict alone" : "accepted";
  } catch (error) {
    if (error instanceof RangeError) return "endless";
    throw error;
  }
}

describe("generated validators", () => {
  it("accept in strict mode exactly what Ajv accepts, and in tolerant mode all of that without a warning", async () => {
    const counts = { accepted: 0, refused: 0 };
    await fc.assert(
      fc.asyncProperty(
        fc.array(schemaArbitrary, { minLength: 20, maxLength: 20 }),
        componentsArbitrary,
        fc.array(payloadArbitrary, { minLength: 40, maxLength: 40 }),
        async (bodies, components, samples) => {
          const document = responseDocument(bodies, components);
          const accepts = judge(document, proofTools, { formats: true });
          const { js } = await whereDecided(generateValidators(document));
          const validators = await importValidators(js);
          for (const [index] of bodies.entries()) {
            for (const payload of samples) {
              const expected = verdict(accepts, index, payload);
              if (expected === undefined) continue;
              const said = saidBy(validators[`body${index}200`], payload);
              if (said === "endless") continue;
              const wanted = expected ? "accepted" : "refused";
              counts[wanted] += 1;
              const shown = JSON.stringify([bodies[index], components, payload]);
              if (said !== wanted) expect.fail(`${said}, not ${wanted}: ${shown}`);
            }
          }
        },
      ),
      { numRuns: runs(0.1), endOnFailure: true },
    );
    expect(Math.min(counts.accepted, counts.refused)).toBeGreaterThan(1000);
  });
});
