import fc from "fast-check";
import type { JsonValue } from "../../json/json-value.ts";

/** Names of properties: few, so that schemas share them. */
export const NAMES = ["p", "q", "x1"] as const;

/** Values at the boundaries of the keywords that are drawn. */
export const scalar: fc.Arbitrary<JsonValue> = fc.constantFrom<JsonValue[]>(
  ...["", "a", "ab", "abc", "b", "\n", 0, 1, 2, 3, 4, 6, 2.5, -1, 100, 200, true, false, null],
);

const payloadArbitrary: fc.Arbitrary<JsonValue> = fc.letrec<{ value: JsonValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    { weight: 3, arbitrary: scalar },
    {
      weight: 4,
      // As JSON.parse creates them: Ajv cannot compare objects without a prototype.
      arbitrary: fc.dictionary(fc.constantFrom(...NAMES, "y"), tie("value"), {
        maxKeys: 4,
        noNullPrototype: true,
      }),
    },
    { weight: 2, arbitrary: fc.array(tie("value"), { maxLength: 3 }) },
  ),
})).value;

const POOL = fc.sample(payloadArbitrary, { numRuns: 500, seed: 1 });

/** Twenty payloads at the boundaries of the schemas generated here. */
export const payloadsArbitrary: fc.Arbitrary<readonly JsonValue[]> = fc
  .nat({ max: POOL.length - 1 })
  .map((start) => [...POOL.slice(start), ...POOL].slice(0, 20));
