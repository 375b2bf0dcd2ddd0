import type { JsonObject } from "../../scripts/json/json-value.ts";

const ref = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });

/**
 * A document with a number of operations, similar to real ones: a resource for every two operations, with its own
 * fields and nested objects, resources that refer to each other in rings, and shared errors.
 */
export function madeDocument(operations: number): JsonObject {
  const resources = Array.from({ length: Math.ceil(operations / 2) }, (_, index) => index);
  return {
    openapi: "3.1.0",
    info: { title: "Made for measuring", version: "1.0.0", description: "All resources." },
    servers: [{ url: "https://api.example.com/v1" }],
    security: [{ bearer: [] }],
    paths: Object.fromEntries(resources.flatMap((index) => pathsOf(index, operations))),
    components: {
      schemas: { ...shared, ...Object.fromEntries(resources.map(resourceSchema)) },
      parameters: {
        Limit: {
          name: "limit",
          in: "query",
          schema: { type: "integer", minimum: 1, maximum: 100 },
        },
      },
      responses: {
        Failure: {
          description: "It failed.",
          content: { "application/json": { schema: ref("Problem") } },
        },
      },
      securitySchemes: { bearer: { type: "http", scheme: "bearer" } },
    },
  };
}

const shared: Readonly<Record<string, JsonObject>> = {
  Problem: {
    type: "object",
    required: ["code", "message"],
    properties: {
      code: { type: "string", enum: ["not-found", "invalid", "busy"] },
      message: { type: "string", description: "What went wrong." },
      causes: { type: "array", items: ref("Problem") },
    },
  },
  User: {
    type: "object",
    required: ["id"],
    properties: {
      id: { type: "string", format: "uuid" },
      name: { type: ["string", "null"] },
      team: ref("Team"),
    },
  },
  Team: {
    type: "object",
    properties: { members: { type: "array", items: ref("User") }, size: { type: "integer" } },
  },
};

function resourceSchema(index: number): readonly [string, JsonObject] {
  const neighbor = Math.floor(index / 10) * 10 + ((index + 1) % 10);
  const fields = Array.from({ length: 12 }, (_, field): [string, JsonObject] => [
    `field_${field}`,
    {
      type: field % 3 === 0 ? "integer" : "string",
      description: `Field ${field} of resource ${index}.`,
    },
  ]);
  const schema: JsonObject = {
    type: "object",
    required: ["id", "owner"],
    properties: {
      id: { type: "string" },
      owner: ref("User"),
      ...Object.fromEntries(fields),
      next: ref(`Resource${neighbor}`),
      state: {
        oneOf: [{ const: "on" }, { type: "object", properties: { since: { type: "integer" } } }],
      },
    },
  };
  return [`Resource${index}`, schema];
}

function pathsOf(index: number, operations: number): readonly (readonly [string, JsonObject])[] {
  const failures: JsonObject = {
    "404": { $ref: "#/components/responses/Failure" },
    default: { $ref: "#/components/responses/Failure" },
  };
  const body = { "application/json": { schema: ref(`Resource${index}`) } };
  const list: JsonObject = {
    operationId: `listResource${index}`,
    summary: `List resources of kind ${index}`,
    parameters: [{ $ref: "#/components/parameters/Limit" }],
    responses: {
      "200": {
        description: "The resources.",
        content: {
          "application/json": { schema: { type: "array", items: ref(`Resource${index}`) } },
        },
      },
      ...failures,
    },
  };
  const create: JsonObject = {
    operationId: `createResource${index}`,
    summary: `Create a resource of kind ${index}`,
    requestBody: { required: true, content: body },
    responses: { "201": { description: "The new resource.", content: body }, ...failures },
  };
  const isLast = index * 2 + 1 >= operations;
  return [[`/resources${index}`, isLast ? { get: list } : { get: list, post: create }]];
}
