import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import fc from "fast-check";
import { expect, it } from "vitest";
import type { JsonObject, JsonValue } from "../json/json-value.ts";
import { runs } from "../json/testing/runs.ts";
import { upgrade } from "../openapi/upgrade.ts";
import { generateValidators } from "./generate-validators.ts";
import { bodyTypes, errorsIn, exchange } from "./testing/exchange.ts";
import { importValidators } from "./testing/import-module.ts";
import { componentsOf, type Meaning, type Shape, type View } from "./testing/shape.ts";
import { shapeArbitrary } from "./testing/shape-arbitrary.ts";

const directions = ["request", "response"] as const;

/** A shape with payloads for each direction. */
interface Sample {
  readonly shape: Shape;
  readonly payloads: Readonly<Record<Meaning["direction"], readonly JsonValue[]>>;
}

const sample: fc.Arbitrary<Sample> = shapeArbitrary.chain((shape) => {
  const payloads = (direction: Meaning["direction"]) =>
    fc.array(shape.payload(direction), { minLength: 6, maxLength: 6 });
  return fc.record({
    shape: fc.constant(shape),
    payloads: fc.record({ request: payloads("request"), response: payloads("response") }),
  });
});

/** One document of many samples, so that they are compiled once: its bodies have a property for each. */
function documentOf(samples: readonly Sample[], view: View): JsonObject {
  const shapes = samples.map(({ shape }) => shape);
  const members = shapes.map((shape, index) => [`m${index}`, shape.schema(view)] as const);
  const body = { type: "object", properties: Object.fromEntries(members) };
  return exchange(body, body, componentsOf(shapes, view));
}

/** Validates payloads of a sample with Ajv, by what the document means. */
function judge(samples: readonly Sample[], meaning: Meaning): (index: number) => ValidateFunction {
  const ajv = addFormats.default(new Ajv2020({ strict: false, unicodeRegExp: false }));
  ajv.addSchema({ $id: "document", ...documentOf(samples, meaning) });
  const place = "paths/~1exchange/post/responses/200/content/application~1json/schema/properties";
  return (index) => ajv.compile({ $ref: `document#/${place}/m${index}` });
}

/** A payload as the whole body of a sample's document. */
const bodyOf = (index: number, payload: JsonValue) => ({ [`m${index}`]: payload });

it("generates types that accept every valid payload, and validators that agree with Ajv", async () => {
  const counts = { valid: 0, invalid: 0 };
  const law = fc.asyncProperty(
    fc.array(sample, { minLength: 40, maxLength: 40 }),
    async (samples) => {
      const document = upgrade(documentOf(samples, "published"));
      const written = directions.flatMap((direction) => {
        const accepts = judge(samples, { direction, isClosed: true });
        return samples.flatMap(({ payloads }, index) => {
          const validate = accepts(index);
          const valid = payloads[direction].filter((payload) => validate(payload));
          return valid.map((payload) => ({ direction, body: bodyOf(index, payload) }));
        });
      });
      const program = written.map(
        ({ direction, body }, index) =>
          `export const p${index}: ${bodyTypes[direction]} = ${JSON.stringify(body)};`,
      );
      const errors = await errorsIn(document, program.join("\n"));
      const places = errors.map((error) => program[Number(/:(\d+)/.exec(error)?.[1]) - 2]);
      expect(errors.map((error, index) => [error, places[index]])).toEqual([]);
      counts.valid += written.length;
      const { js } = await generateValidators(document);
      const { exchange200: validate } = await importValidators(js);
      const accepts = judge(samples, { direction: "response", isClosed: false });
      for (const [index, { shape, payloads }] of samples.entries()) {
        const expected = accepts(index);
        for (const payload of payloads.response) {
          if (!expected(payload)) counts.invalid += 1;
          if ((validate?.(bodyOf(index, payload)).length === 0) === expected(payload)) continue;
          const shown = JSON.stringify([
            payload,
            shape.schema("published"),
            shape.components?.("published"),
          ]);
          expect.fail(`Ajv ${expected(payload) ? "accepts" : "rejects"} ${shown}`);
        }
      }
    },
  );
  await fc.assert(law, { numRuns: runs(0.01), endOnFailure: true });
  expect(Math.min(counts.valid, counts.invalid)).toBeGreaterThan(50);
});
