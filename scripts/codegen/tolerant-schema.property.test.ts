import fc from "fast-check";
import { expect, it } from "vitest";
import type { JsonObject, JsonSchema } from "../json/json-value.ts";
import { runs } from "../json/testing/runs.ts";
import { UnjudgeableSchema } from "../schema/judge/assertions-of.ts";
import { judge } from "../schema/judge/judge.ts";
import { UndecidedPattern } from "../schema/judge/timed-patterns.ts";
import { proofTools } from "../schema/testing/proof-tools.ts";
import { bundleModule } from "./bundle-module.ts";
import { compiledChecks } from "./compiled-checks.ts";
import { responseBodies } from "./response-bodies.ts";
import type { Violation } from "./runtime/validate-response.ts";
import { importModule } from "./testing/import-module.ts";
import { responseDocument } from "./testing/response-document.ts";
import {
  componentsArbitrary,
  payloadArbitrary,
  schemaArbitrary,
  whereDecided,
} from "./testing/schema-arbitrary.ts";

const enums = fc
  .array(payloadArbitrary, { minLength: 1, maxLength: 3 })
  .map((values) => ({ enum: values }));
/** Schemas, most of which contain a union. */
const bodySchemas = fc.oneof(
  schemaArbitrary,
  fc
    .array(fc.oneof(enums, schemaArbitrary), { minLength: 2, maxLength: 3 })
    .chain((members) => fc.constantFrom<JsonSchema>({ anyOf: members }, { oneOf: members })),
);

/** The two passes of a response's tolerant validation. */
interface Passes {
  readonly isValid: (payload: unknown) => boolean;
  readonly explained: (payload: unknown) => readonly Violation[];
}

/** The passes for each of a document's bodies, in order. */
async function passesOf(document: JsonObject): Promise<readonly Passes[]> {
  const pointers = responseBodies(document).map(({ pointer }) => pointer);
  const { code, names } = compiledChecks(document, pointers);
  const entry = pointers.map((pointer) => {
    const [isValid, shape] = names.get(pointer) ?? [];
    return `{ isValid: compiled.${isValid}, explained: (payload) => explain(compiled.${shape}, payload) }`;
  });
  const imports = `import { explain } from "explain"; import * as compiled from "compiled";`;
  const modules = new Map([
    ["entry", `${imports} export const passes = [${entry.join(", ")}];`],
    ["compiled", code],
  ]);
  return (await importModule<{ readonly passes: readonly Passes[] }>(await bundleModule(modules)))
    .passes;
}

/** Undefined if it cannot be decided: an invalid pattern, or a schema that only refers to itself. */
function told<T>(tell: () => T): T | undefined {
  try {
    return tell();
  } catch (error) {
    const isUndecided = error instanceof UnjudgeableSchema || error instanceof UndecidedPattern;
    if (isUndecided || error instanceof RangeError) return undefined;
    throw error;
  }
}

it("accepts everything that the schema accepts, and explains exactly what it rejects", async () => {
  const counts = { accepted: 0, explained: 0 };
  await fc.assert(
    fc.asyncProperty(
      fc.array(bodySchemas, { minLength: 20, maxLength: 20 }),
      componentsArbitrary,
      fc.array(payloadArbitrary, { minLength: 40, maxLength: 40 }),
      async (bodies, components, samples) => {
        const document = responseDocument(bodies, components);
        const accepts = judge(document, proofTools, { formats: true });
        const passes = await whereDecided(passesOf(document));
        for (const [index, { pointer }] of responseBodies(document).entries()) {
          for (const payload of samples) {
            const shown = JSON.stringify([bodies[index], components, payload]);
            const isValid = told(() => passes[index]?.isValid(payload));
            const explained = told(() => passes[index]?.explained(payload));
            if (isValid === undefined || explained === undefined) continue;
            if (isValid !== (explained.length === 0))
              expect.fail(`${isValid}, but ${JSON.stringify(explained)}: ${shown}`);
            if (!isValid) counts.explained += 1;
            if (told(() => accepts(pointer, payload)) !== true) continue;
            counts.accepted += 1;
            if (!isValid) expect.fail(`${JSON.stringify(explained)}: ${shown}`);
          }
        }
      },
    ),
    { numRuns: runs(0.1), endOnFailure: true },
  );
  expect(Math.min(counts.accepted, counts.explained)).toBeGreaterThan(500);
});
