import { describe, expect, it } from "vitest";
import type { Exchange } from "./exchange.ts";
import { breaches } from "./response-contract.ts";

const document = {
  paths: {
    "/files": {
      get: {
        responses: {
          "200": {
            content: {
              "application/*": { schema: { $ref: "#/components/schemas/File" } },
              "text/csv": {},
            },
          },
          "204": { description: "nothing" },
          "404": { $ref: "#/components/responses/Missing" },
        },
      },
    },
  },
  components: {
    responses: { Missing: { content: { "application/json": { schema: { type: "string" } } } } },
    schemas: {
      File: { required: ["at"], properties: { at: { type: "string", format: "date-time" } } },
    },
  },
};

function answer(changes: Partial<Exchange>): Exchange {
  const body = { at: "2026-11-22T10:00:00Z" };
  const mediaType = "application/json";
  return {
    method: "GET",
    path: "/files",
    status: 200,
    mediaType,
    body,
    violations: [],
    ...changes,
  };
}

describe("breaches", () => {
  it.each([
    ["a valid body", answer({})],
    ["a media type without a schema", answer({ mediaType: "text/csv", body: "a,b" })],
    ["a response without content", answer({ status: 204, mediaType: "", body: "" })],
    ["a response behind a reference", answer({ status: 404, body: "gone" })],
  ])("finds none in %s", (_, exchange) => {
    expect(breaches(document, exchange)).toEqual([]);
  });

  it.each([
    ["an undocumented status", answer({ status: 500 }), "status 500"],
    ["an undocumented media type", answer({ mediaType: "text/html" }), '"text/html"'],
    ["a missing property", answer({ body: {} }), "invalid"],
    ["a value that does not match its format", answer({ body: { at: "yesterday" } }), "invalid"],
    ["a wrong type behind a reference", answer({ status: 404, body: {} }), "/components/responses"],
  ])("reports %s", (_, exchange, expected) => {
    expect(breaches(document, exchange)).toEqual([expect.stringContaining(expected)]);
  });
});
