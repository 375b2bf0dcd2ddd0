import type { JsonObject } from "../../json/json-value.ts";

const ref = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });
const json = (schema: JsonObject): JsonObject => ({ "application/json": { schema } });

/** A document with requests and responses, and components reached from one of them or from both. */
export const uploadsApi: JsonObject = {
  openapi: "3.1.0",
  info: { title: "Uploads", version: "1.0.0", description: "For tests." },
  servers: [{ url: "https://api.example.com/v1" }, { url: "https://eu.example.com/v1" }],
  security: [{ key: [] }],
  paths: {
    "/uploads": {
      get: {
        operationId: "listUploads",
        tags: ["uploads"],
        parameters: [
          { name: "limit", in: "query", schema: { type: "integer", minimum: 1, maximum: 100 } },
          { name: "order", in: "query", schema: { type: "string", enum: ["asc", "desc"] } },
          { name: "X-Team", in: "header", required: true, schema: { type: "string" } },
        ],
        responses: {
          "200": { description: "All", content: json(ref("UploadList")) },
          "404": { description: "None", content: json(ref("Fault")) },
        },
      },
      post: {
        operationId: "createUpload",
        requestBody: { required: true, content: json(ref("NewUpload")) },
        responses: {
          "201": { description: "Made", content: json(ref("Upload")) },
          "422": { description: "Refused", content: json(ref("Fault")) },
        },
      },
    },
    "/uploads/{id}": {
      parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }],
      get: {
        operationId: "retrieveUpload",
        responses: { "200": { description: "One", content: json(ref("Upload")) } },
      },
      delete: {
        operationId: "deleteUpload",
        deprecated: true,
        responses: { "204": { description: "Gone" } },
      },
    },
  },
  components: {
    securitySchemes: { key: { type: "http", scheme: "bearer" } },
    schemas: {
      UploadList: {
        type: "object",
        required: ["data"],
        properties: { data: { type: "array", items: ref("Upload") }, next: { type: "string" } },
      },
      Upload: {
        type: "object",
        required: ["id", "bytes", "purpose"],
        properties: {
          id: { type: "string", description: "What it is called.", example: "up-1" },
          bytes: { type: "integer" },
          ratio: { type: "number" },
          done: { type: "boolean" },
          purpose: ref("Purpose"),
          labels: ref("Labels"),
          tree: ref("Tree"),
        },
      },
      NewUpload: {
        type: "object",
        required: ["name", "purpose"],
        properties: {
          name: { type: "string", maxLength: 50 },
          size: { type: "integer" },
          purpose: ref("Purpose"),
          labels: ref("Labels"),
        },
      },
      Purpose: { type: "string", enum: ["train", "test"] },
      Labels: { type: "object", additionalProperties: { type: "string" } },
      Tree: {
        type: "object",
        properties: { name: { type: "string" }, children: { type: "array", items: ref("Tree") } },
      },
      Fault: {
        type: "object",
        required: ["message"],
        properties: { message: { type: "string" }, code: { type: "integer" } },
      },
    },
  },
};
