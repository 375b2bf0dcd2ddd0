import { expect, it } from "vitest";
import type { JsonObject } from "../../json/json-value.ts";
import { findingsBetween } from "../testing/edited-document.ts";

/** Two operations, each of which responds with its own component. */
const document = (first: string, second: string, schemas: JsonObject): JsonObject => ({
  openapi: "3.1.0",
  info: { title: "Twins", version: "1" },
  paths: Object.fromEntries(
    [first, second].map((name, index) => [
      `/${index}`,
      {
        get: {
          responses: {
            "200": {
              description: "OK",
              content: { "application/json": { schema: { $ref: `#/components/schemas/${name}` } } },
            },
          },
        },
      },
    ]),
  ),
  components: { schemas },
});

it("reports a component that replaced two once, with the operations of both", () => {
  const text = { type: "string" };
  const before = document("A", "B", { A: text, B: text });
  const after = document("C", "C", { C: { type: ["string", "null"] } });
  expect(findingsBetween(before, after)).toMatchObject([
    { pointer: "/components/schemas/C/type", operations: ["GET /0", "GET /1"] },
  ]);
});

it("finds a change at the end of a chain of thousands of objects, in time linear in its length", () => {
  const length = 2_500;
  const chain = (type: string) =>
    Object.fromEntries(
      Array.from({ length }, (_, at): readonly [string, JsonObject] => {
        const next = { $ref: `#/components/schemas/S${at + 1}` };
        const link = { type: "object", required: ["next"], properties: { next } };
        return [`S${at}`, at === length - 1 ? { type } : link];
      }),
    );
  const [before, after] = ["string", "integer"].map((type) => document("S0", "S0", chain(type)));
  const start = process.cpuUsage();
  const found = findingsBetween(before ?? {}, after ?? {});
  const { user, system } = process.cpuUsage(start);
  expect(found.map(({ id }) => id)).toEqual(["response-property-type-changed"]);
  expect(user + system).toBeLessThan(15_000_000);
});
