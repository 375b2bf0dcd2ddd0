import { methods } from "./methods.ts";
import type { ObjectKind, ObjectShape } from "./object-shape.ts";
import { schemaShape } from "./schema-shape.ts";

const described = { summary: "string", description: "string" } as const;

const carriesSchema = {
  schema: { one: "schema" },
  content: { map: "media type" },
  examples: { map: "example" },
  required: "boolean",
  deprecated: "boolean",
  ...described,
} as const;

/**
 * The OpenAPI objects as versions 3.0 and 3.1 share them (section 4.8 of either). It serves to refuse what later
 * steps could not read and to find every schema, so it leaves out what neither needs.
 */
export const objectShapes: Readonly<Record<ObjectKind, ObjectShape>> = {
  document: {
    required: ["openapi", "info"],
    fields: {
      openapi: "string",
      info: { one: "info" },
      servers: { list: "server" },
      paths: { one: "paths" },
      webhooks: { map: "path item" },
      components: { one: "components" },
      security: { list: "security requirement" },
      tags: { list: "tag" },
      externalDocs: "object",
    },
  },
  info: {
    required: ["title", "version"],
    fields: {
      title: "string",
      version: "string",
      ...described,
      contact: "object",
      license: "object",
    },
  },
  contact: { fields: {} },
  license: { fields: {} },
  "external documentation": { fields: {} },
  "server variable": { fields: {} },
  "oauth flows": { fields: {} },
  "oauth flow": { fields: {} },
  xml: { fields: {} },
  server: {
    required: ["url"],
    fields: { url: "string", description: "string", variables: "object" },
  },
  tag: { required: ["name"], fields: { name: "string", description: "string" } },
  components: {
    fields: {
      schemas: { map: "schema" },
      responses: { map: "response" },
      parameters: { map: "parameter" },
      examples: { map: "example" },
      requestBodies: { map: "request body" },
      headers: { map: "header" },
      securitySchemes: { map: "security scheme" },
      links: { map: "link" },
      callbacks: { map: "callback" },
      pathItems: { map: "path item" },
    },
  },
  paths: {
    fields: {},
    members: { kind: "path item", name: /^\//, naming: "a path, which starts with /" },
  },
  "path item": {
    orReference: true,
    fields: {
      ...described,
      ...Object.fromEntries(methods.map((method) => [method, { one: "operation" } as const])),
      servers: { list: "server" },
      parameters: { list: "parameter" },
    },
  },
  operation: {
    fields: {
      ...described,
      tags: "strings",
      operationId: "string",
      parameters: { list: "parameter" },
      requestBody: { one: "request body" },
      responses: { one: "responses" },
      callbacks: { map: "callback" },
      deprecated: "boolean",
      security: { list: "security requirement" },
      servers: { list: "server" },
    },
  },
  parameter: {
    orReference: true,
    required: ["name", "in"],
    fields: { ...carriesSchema, name: "string", in: "string", style: "string", explode: "boolean" },
  },
  "request body": {
    orReference: true,
    fields: { description: "string", content: { map: "media type" }, required: "boolean" },
  },
  "media type": {
    fields: {
      schema: { one: "schema" },
      examples: { map: "example" },
      encoding: { map: "encoding" },
    },
  },
  encoding: { fields: { contentType: "string", headers: { map: "header" } } },
  responses: {
    fields: {},
    members: {
      kind: "response",
      name: /^(?:default|[1-5](?:\d\d|XX))$/,
      naming: "a status such as 200, a range such as 4XX, or default",
    },
  },
  response: {
    orReference: true,
    fields: {
      description: "string",
      headers: { map: "header" },
      content: { map: "media type" },
      links: { map: "link" },
    },
  },
  header: { orReference: true, fields: carriesSchema },
  link: {
    orReference: true,
    fields: { operationId: "string", operationRef: "string", parameters: "object" },
  },
  callback: {
    orReference: true,
    fields: {},
    members: { kind: "path item", name: /^/, naming: "an expression" },
  },
  example: { orReference: true, fields: described },
  "security scheme": { orReference: true, required: ["type"], fields: { type: "string" } },
  "security requirement": { fields: {} },
  schema: schemaShape,
  discriminator: {
    required: ["propertyName"],
    fields: { propertyName: "string", mapping: { map: "string" } },
  },
};
