import fc from "fast-check";
import { expect, it } from "vitest";
import type { JsonObject, JsonValue } from "../json/json-value.ts";
import { runs } from "../json/testing/runs.ts";
import { judge } from "../schema/judge/judge.ts";
import { generateValidators } from "./generate-validators.ts";
import { bodyTypes, exchange, refusedLiterals } from "./testing/exchange.ts";
import { importValidators } from "./testing/import-module.ts";
import type { Shape, View } from "./testing/shape.ts";
import { baseShape, shapeArbitrary } from "./testing/shape-arbitrary.ts";

const response = "/paths/~1exchange/post/responses/200/content/application~1json/schema";

/** A document whose operation takes and answers with a shape, in a list so that one document tests many. */
function documentOf(shapes: readonly Shape[], view: View): JsonObject {
  const members = shapes.map((shape, index) => [`m${index}`, shape.schema(view)]);
  const body = { type: "object", properties: Object.fromEntries(members) };
  const open = { ...view, isClosed: false };
  return exchange(body, body, { Base: baseShape.schema(view), OpenBase: baseShape.schema(open) });
}

const cases = fc.array(shapeArbitrary, { minLength: 12, maxLength: 12 }).chain((shapes) => {
  const payloads = (direction: "request" | "response") =>
    fc.tuple(
      ...shapes.map((shape, index) =>
        fc
          .array(shape.payload(direction), { minLength: 5, maxLength: 5 })
          .map((all) => all.map((payload) => ({ [`m${index}`]: payload }))),
      ),
    );
  return fc.record({
    shapes: fc.constant(shapes),
    request: payloads("request").map((all) => all.flat()),
    response: payloads("response").map((all) => all.flat()),
  });
});

it("gives types that every valid payload can be written in, and validators that agree with Ajv", async () => {
  const counts = { valid: 0, invalid: 0 };
  await fc.assert(
    fc.asyncProperty(cases, async ({ shapes, ...payloads }) => {
      const document = documentOf(shapes, { isClosed: false });
      for (const direction of ["request", "response"] as const) {
        const accepts = judge(documentOf(shapes, { direction, isClosed: true }));
        const valid = payloads[direction].filter((payload: JsonValue) =>
          accepts(response, payload),
        );
        expect(await refusedLiterals(document, bodyTypes[direction], valid)).toEqual([]);
        counts.valid += valid.length;
      }
      const accepts = judge(documentOf(shapes, { direction: "response", isClosed: false }));
      const { exchange200: validate } = await importValidators(
        (await generateValidators(document)).js,
      );
      for (const payload of payloads.response) {
        const expected = accepts(response, payload);
        if (!expected) counts.invalid += 1;
        const found = validate?.(payload);
        if (found === undefined || (found.length === 0) !== expected) {
          expect.fail(`${expected ? "valid" : "invalid"}: ${JSON.stringify([payload, document])}`);
        }
      }
    }),
    { numRuns: runs(0.05), endOnFailure: true },
  );
  expect(Math.min(counts.valid, counts.invalid)).toBeGreaterThan(100);
});
