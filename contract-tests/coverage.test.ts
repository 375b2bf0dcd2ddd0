import { describe, expect, it } from "vitest";
import { documentedAs, documentedStatuses, statusName, unexercised } from "./coverage.ts";
import type { Exchange } from "./exchange.ts";

const document = {
  paths: {
    "/files": {
      get: { responses: { "200": {}, "404": {}, "4XX": {}, default: {} } },
      post: { responses: { "201": {} } },
      parameters: [],
    },
    "/files/{id}": { get: { responses: { "200": {}, "404": {} } } },
    "/files/search": { get: { responses: { "200": {} } } },
    "/silent": { delete: {} },
    "/shared": { $ref: "#/components/pathItems/shared" },
  },
  components: { pathItems: { shared: { put: { responses: { "204": {} } } } } },
};
const statuses = documentedStatuses(document);

function exchange(method: string, path: string, status: number): Exchange {
  return { method, path, status, mediaType: "application/json", body: {}, violations: [] };
}

describe("documentedStatuses", () => {
  it("lists every status of every operation", () => {
    expect(statuses.map(statusName)).toEqual([
      "GET /files 200",
      "GET /files 404",
      "GET /files 4XX",
      "GET /files default",
      "POST /files 201",
      "GET /files/{id} 200",
      "GET /files/{id} 404",
      "GET /files/search 200",
      "DELETE /silent default",
      "PUT /shared 204",
    ]);
  });

  it("points at the response, through a path item's reference", () => {
    expect(statuses[5]?.pointer).toBe("/paths/~1files~1{id}/get/responses/200");
    expect(statuses[9]?.pointer).toBe("/components/pathItems/shared/put/responses/204");
  });
});

describe("documentedAs", () => {
  it.each([
    ["an exact code over its range", "GET /files 404", exchange("GET", "/files", 404)],
    ["a range over default", "GET /files 4XX", exchange("GET", "/files", 429)],
    ["default for any other code", "GET /files default", exchange("GET", "/files", 500)],
    ["a templated path", "GET /files/{id} 404", exchange("GET", "/files/file-a%2Fb", 404)],
    [
      "a literal path over a template",
      "GET /files/search 200",
      exchange("GET", "/files/search", 200),
    ],
    ["by the method as well", "POST /files 201", exchange("POST", "/files", 201)],
  ])("chooses %s", (_, expected, seen) => {
    const found = documentedAs(statuses, seen);
    expect(found && statusName(found)).toBe(expected);
  });

  it.each([
    ["an undocumented status", exchange("GET", "/files/x", 500)],
    ["an undocumented method", exchange("PUT", "/files", 200)],
    ["an undocumented path", exchange("GET", "/files/x/content", 200)],
  ])("finds nothing for %s", (_, seen) => {
    expect(documentedAs(statuses, seen)).toBeUndefined();
  });
});

describe("unexercised", () => {
  it("names the operations and statuses that no exchange shows", () => {
    const seen = [
      exchange("GET", "/files", 200),
      exchange("GET", "/files", 401),
      exchange("GET", "/files", 500),
      exchange("GET", "/files/search", 200),
      exchange("GET", "/files/x", 200),
      exchange("GET", "/files/x", 500),
    ];
    expect(unexercised(statuses, seen).map(statusName)).toEqual([
      "GET /files 404",
      "POST /files 201",
      "GET /files/{id} 404",
      "DELETE /silent default",
      "PUT /shared 204",
    ]);
  });

  it("is empty if the exchanges show every status", () => {
    const one = documentedStatuses({ paths: { "/a": { get: { responses: { "200": {} } } } } });
    expect(unexercised(one, [exchange("GET", "/a", 200)])).toEqual([]);
  });
});
