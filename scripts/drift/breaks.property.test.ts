import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  isJsonObject,
  type JsonObject,
  type JsonSchema,
  type JsonValue,
} from "../json/json-value.ts";
import { runs } from "../json/testing/runs.ts";
import { mapParts } from "../openapi/map-parts.ts";
import { documentsArbitrary } from "../schema/testing/document-arbitrary.ts";
import { payloadsArbitrary } from "../schema/testing/payloads-arbitrary.ts";
import { sampler, seededRandom } from "../schema/testing/sampler.ts";
import { openObjectArbitrary } from "../schema/testing/schema-arbitrary.ts";
import { verdicts } from "../schema/testing/verdicts.ts";
import { contractFindingsBetween } from "./testing/edited-document.ts";

/** Larger documents take most of the time and add the least. */
const charactersAtMost = 1200;

/** A schema whose objects state `additionalProperties: true`: undeclared properties are compared, not ignored. */
function explicitlyOpen(schema: JsonSchema): JsonSchema {
  if (!isJsonObject(schema)) return schema;
  const inner = mapParts("schema", schema, ({ value }) => explicitlyOpen(value));
  return { additionalProperties: true, ...inner };
}

function withSchemas(document: JsonObject, change: (schema: JsonSchema) => JsonSchema): JsonObject {
  // Proof: documents of the arbitrary have this form.
  const { schema, components } = document as {
    schema: JsonSchema;
    components: { schemas: Readonly<Record<string, JsonSchema>> };
  };
  const entries = Object.entries(components.schemas).map(([name, one]) => [name, change(one)]);
  return { schema: change(schema), components: { schemas: Object.fromEntries(entries) } };
}

/** Two documents that may share most of their text; every open object states that it is open. */
const openPairArbitrary = documentsArbitrary
  .map(([a = {}, b = a]) => [a, b].map((one) => withSchemas(one, explicitlyOpen)))
  .filter((pair) => JSON.stringify(pair).length <= charactersAtMost);

const members = ["A", "B", "C"] as const;

const choiceArbitrary: fc.Arbitrary<Readonly<Record<string, readonly JsonValue[]>>> = fc
  .tuple(fc.constantFrom("oneOf", "anyOf"), fc.subarray([...members], { minLength: 1 }))
  .map(([keyword, names]) => ({
    [keyword]: names.map((name) => ({ $ref: `#/components/schemas/${name}` })),
  }));

/** The same object schemas in two documents that choose among them differently, at least one among several. */
const choicePairArbitrary = fc
  .tuple(
    fc.record({ A: openObjectArbitrary, B: openObjectArbitrary, C: openObjectArbitrary }),
    choiceArbitrary,
    choiceArbitrary,
  )
  .filter(([, ...choices]) =>
    choices.some((choice) => Object.values(choice).some(({ length }) => length > 1)),
  )
  .map(([{ A, B, C }, before, after]) =>
    [before, after].map(
      (schema): JsonObject => ({
        schema,
        components: { schemas: { A: { ...A }, B: { ...B }, C: { ...C } } },
      }),
    ),
  );

/** An API with one body, which has the schema of a document. */
function apiOf({ schema = true, components = {} }: JsonObject, isRequest: boolean): JsonObject {
  const content = { "application/json": { schema } };
  const ok = { description: "OK", ...(isRequest ? {} : { content }) };
  const post = {
    operationId: "send",
    ...(isRequest ? { requestBody: { required: true, content } } : {}),
    responses: { "200": ok },
  };
  const info = { title: "t", version: "1" };
  return { openapi: "3.1.0", info, paths: { "/sent": { post } }, components };
}

function drawn(document: JsonObject, seed: number): readonly JsonValue[] {
  const draw = sampler({ document, pointer: "/schema" });
  const random = seededRandom(seed);
  return Array.from({ length: 5 }, () => draw(random)).filter((one) => one !== undefined);
}

describe("diff finds every breaking change", () => {
  it.each([
    ["of a schema", openPairArbitrary],
    ["of a choice among the same schemas", choicePairArbitrary],
  ])("%s", (_, pairArbitrary) => {
    let broken = 0;
    const law = fc.property(
      pairArbitrary,
      payloadsArbitrary,
      fc.nat(),
      fc.boolean(),
      ([before = {}, after = {}], payloads, seed, isRequest) => {
        const judged = verdicts([before, after]);
        const breaking = [...payloads, ...drawn(before, seed), ...drawn(after, seed)].find(
          (one) => {
            const [was, is] = judged(one);
            return isRequest ? was === true && is === false : was === false && is === true;
          },
        );
        if (breaking === undefined) return;
        broken += 1;
        const found = contractFindingsBetween(apiOf(before, isRequest), apiOf(after, isRequest));
        const worst = found.filter(
          ({ level, class: about }) => about === "wire" && level !== "info",
        );
        expect({ breaking, found: worst.length > 0 }).toEqual({ breaking, found: true });
      },
    );
    fc.assert(law, { numRuns: runs(0.1) });
    expect(broken).toBeGreaterThan(0);
  });
});
