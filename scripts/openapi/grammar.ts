import { methods } from "./methods.ts";
import type { ObjectGrammar, ObjectKind } from "./object-grammar.ts";
import { keywordFields } from "./schema-keywords.ts";
import { serviceObjects } from "./service-objects.ts";

const described = { summary: "text", description: "text" } as const;
const docs = { externalDocs: { one: "external documentation" } } as const;
const servers = { servers: { list: "server" } } as const;
const security = { security: { list: "security requirement" } } as const;
const parameters = { parameters: { list: "parameter" } } as const;
const content = { content: { map: "media type" } } as const;
const headers = { headers: { map: "header" } } as const;

/** The fields that parameters and headers share. */
const carriesSchema: ObjectGrammar = {
  fields: {
    ...{ schema: { one: "schema" }, examples: { map: "example" }, ...content },
    ...{ description: "text", required: "boolean", deprecated: "boolean" },
  },
  further: {
    ...{ example: "sample", allowEmptyValue: "boolean", allowReserved: "boolean" },
    ...{ style: "string", explode: "boolean" },
  },
};

/**
 * Every object of OpenAPI 3.0 and 3.1 (section 4.8 of either) with its fields and their content. All code that
 * checks, upgrades, follows references, merges, compares or generates walks documents by this table.
 */
export const grammar: Readonly<Record<ObjectKind, ObjectGrammar>> = {
  ...serviceObjects,
  document: {
    required: ["openapi", "info"],
    fields: {
      ...{ openapi: "string", info: { one: "info" }, ...servers, paths: { one: "paths" } },
      ...{ webhooks: { map: "path item" }, components: { one: "components" }, ...security },
      ...{ tags: { list: "tag" }, externalDocs: "object" },
    },
    further: { jsonSchemaDialect: "string", ...docs },
  },
  components: {
    fields: {
      ...{ schemas: { map: "schema" }, responses: { map: "response" }, ...headers },
      ...{ parameters: { map: "parameter" }, examples: { map: "example" } },
      ...{ requestBodies: { map: "request body" }, securitySchemes: { map: "security scheme" } },
      ...{ links: { map: "link" }, callbacks: { map: "callback" } },
      ...{ pathItems: { map: "path item" } },
    },
  },
  paths: {
    fields: {},
    members: { kind: "path item", name: /^\//, naming: "a path, which starts with /" },
  },
  "path item": {
    orReference: true,
    fields: {
      ...{ ...described, ...servers, ...parameters },
      ...Object.fromEntries(methods.map((method) => [method, { one: "operation" } as const])),
    },
    further: { $ref: "string" },
  },
  operation: {
    fields: {
      ...{ ...described, tags: "strings", operationId: "string", ...parameters },
      ...{ requestBody: { one: "request body" }, responses: { one: "responses" } },
      ...{ callbacks: { map: "callback" }, deprecated: "boolean", ...security, ...servers },
    },
    further: { operationId: "operation name", ...docs },
  },
  parameter: {
    orReference: true,
    required: ["name", "in"],
    fields: {
      ...{ ...carriesSchema.fields, name: "string", in: "string" },
      ...{ style: "string", explode: "boolean" },
    },
    further: { ...carriesSchema.further },
  },
  "request body": {
    orReference: true,
    fields: { description: "text", ...content, required: "boolean" },
  },
  "media type": {
    fields: {
      ...{ schema: { one: "schema" }, examples: { map: "example" } },
      encoding: { map: "encoding" },
    },
    further: { example: "sample" },
  },
  encoding: {
    fields: { contentType: "string", ...headers },
    further: { style: "string", explode: "boolean", allowReserved: "boolean" },
  },
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
    fields: { description: "text", ...headers, ...content, links: { map: "link" } },
  },
  header: { orReference: true, ...carriesSchema },
  link: {
    orReference: true,
    fields: { operationId: "string", operationRef: "string", parameters: "object" },
    further: { requestBody: "anything", description: "text", server: { one: "server" } },
  },
  callback: {
    orReference: true,
    fields: {},
    members: { kind: "path item", name: /^/, naming: "an expression" },
  },
  example: {
    orReference: true,
    fields: described,
    further: { value: "anything", externalValue: "string" },
  },
  schema: {
    fields: keywordFields("checked"),
    further: keywordFields("known"),
    foreign: keywordFields("foreign"),
  },
  discriminator: {
    required: ["propertyName"],
    fields: { propertyName: "string", mapping: { map: "string" } },
  },
  xml: {
    fields: {},
    further: {
      ...{ name: "string", namespace: "string", prefix: "string" },
      ...{ attribute: "boolean", wrapped: "boolean" },
    },
  },
};
