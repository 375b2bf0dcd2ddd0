import fc from "fast-check";
import { expect, it } from "vitest";
import type { JsonObject, JsonSchema } from "../json/json-value.ts";
import { UnjudgeableSchema } from "../schema/judge/assertions-of.ts";
import { judge } from "../schema/judge/judge.ts";
import { UndecidedPattern } from "../schema/judge/timed-patterns.ts";
import { bundleModule } from "./bundle-module.ts";
import { compiledChecks } from "./compiled-checks.ts";
import { responseBodies } from "./response-bodies.ts";
import type { ValidateResponse } from "./runtime/validate-response.ts";
import { importValidators } from "./testing/import-validators.ts";
import { responseDocument } from "./testing/response-document.ts";
import {
  componentsArbitrary,
  payloadArbitrary,
  schemaArbitrary,
} from "./testing/schema-arbitrary.ts";

const enums = fc
  .array(payloadArbitrary, { minLength: 1, maxLength: 3 })
  .map((values) => ({ enum: values }));
/** Schemas that more often than not have a choice in them between what may be noted and what may hold. */
const bodySchemas = fc.oneof(
  schemaArbitrary,
  fc
    .array(fc.oneof(enums, schemaArbitrary), { minLength: 2, maxLength: 3 })
    .chain((members) => fc.constantFrom<JsonSchema>({ anyOf: members }, { oneOf: members })),
);

/** The validators of a document's bodies, in their order, as if "strict" had refused whatever they are given. */
async function tolerantValidators(document: JsonObject): Promise<readonly ValidateResponse[]> {
  const pointers = responseBodies(document).map(({ pointer }) => pointer);
  const { code, names } = compiledChecks(document, pointers);
  const entry = pointers.map(
    (pointer, index) =>
      `export const body${index} = responseValidator(compiled.${names.get(pointer)?.[0]});`,
  );
  const imports = `import { responseValidator } from "response-validator"; import * as compiled from "compiled";`;
  const modules = new Map([
    ["entry", [imports, ...entry].join("\n")],
    ["compiled", code],
  ]);
  const validators = await importValidators(await bundleModule(modules));
  return pointers.flatMap((_, index) => validators[`body${index}`] ?? []);
}

/** Undefined where nobody can tell: a pattern that is none, a schema that leads back to itself. */
function told<T>(tell: () => T): T | undefined {
  try {
    return tell();
  } catch (error) {
    const isUndecided = error instanceof UnjudgeableSchema || error instanceof UndecidedPattern;
    if (isUndecided || error instanceof RangeError) return undefined;
    throw error;
  }
}

it("accepts, and warns of nothing in, what the schema itself accepts", async () => {
  let accepted = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(bodySchemas, { minLength: 20, maxLength: 20 }),
      componentsArbitrary,
      fc.array(payloadArbitrary, { minLength: 40, maxLength: 40 }),
      async (bodies, components, samples) => {
        const document = responseDocument(bodies, components);
        const accepts = judge(document, { formats: true });
        const validators = await tolerantValidators(document);
        for (const [index, { pointer }] of responseBodies(document).entries()) {
          for (const payload of samples) {
            if (told(() => accepts(pointer, payload)) !== true) continue;
            const warned: unknown[] = [];
            const warn = (mismatch: unknown) => warned.push(mismatch);
            const refused = told(() => validators[index]?.(payload, warn));
            accepted += 1;
            const seen = JSON.stringify([refused ?? [], warned]);
            const shown = JSON.stringify([bodies[index], components, payload]);
            if (refused !== undefined && seen !== "[[],[]]") expect.fail(`${seen}: ${shown}`);
          }
        }
      },
    ),
    { numRuns: 10, endOnFailure: true },
  );
  expect(accepted).toBeGreaterThan(500);
}, 60_000);
