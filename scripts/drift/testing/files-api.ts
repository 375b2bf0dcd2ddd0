import { stringify } from "yaml";
import { isJsonObject, type JsonObject, type JsonValue } from "../../json/json-value.ts";

/** The content of the vendor's document at some time. The history tests change one fact at a time. */
export interface FilesApi {
  readonly server: string;
  readonly summary: string;
  readonly object: JsonObject;
  readonly filePurpose: readonly string[];
  readonly fileType: readonly string[];
  readonly required: readonly string[];
  /** Properties in addition to the permanent ones. */
  readonly more: JsonObject;
  readonly processed: JsonObject;
}

/** The Files API as it was at the end of 2025. */
export const lateIn2025: FilesApi = {
  server: "https://api.together.xyz/v1",
  summary: "List all files",
  object: { type: "string" },
  filePurpose: [
    "fine-tune",
    "eval",
    "eval-sample",
    "eval-output",
    "eval-summary",
    "batch-generated",
    "batch-api",
  ],
  fileType: ["csv", "jsonl", "parquet"],
  required: ["id", "object", "purpose", "FileType", "Processed", "LineCount"],
  more: { LineCount: { type: "integer" } },
  processed: { type: "boolean" },
};

/** A whole document with both operations. */
export function documentOf(api: FilesApi): JsonObject {
  const answer = (name: string) => ({
    description: "Success",
    content: { "application/json": { schema: { $ref: `#/components/schemas/${name}` } } },
  });
  const id = { name: "id", in: "path", required: true, schema: { type: "string" } };
  return {
    openapi: "3.1.0",
    info: { title: "Together APIs", version: "2.0.0" },
    servers: [{ url: api.server }],
    security: [{ bearerAuth: [] }],
    paths: {
      "/files": {
        get: {
          summary: api.summary,
          operationId: "listFiles",
          responses: { "200": answer("FileList") },
        },
      },
      "/files/{id}": {
        get: {
          summary: "List file",
          operationId: "retrieveFile",
          parameters: [id],
          responses: { "200": answer("FileResponse") },
        },
      },
    },
    components: {
      schemas: schemasOf(api),
      securitySchemes: { bearerAuth: { type: "http", scheme: "bearer" } },
    },
  };
}

function schemasOf(api: FilesApi): JsonObject {
  const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
  return {
    FileList: {
      type: "object",
      required: ["data"],
      properties: { data: { type: "array", items: ref("FileResponse") } },
    },
    FileResponse: {
      type: "object",
      required: api.required,
      properties: {
        id: { type: "string" },
        object: api.object,
        purpose: ref("FilePurpose"),
        FileType: ref("FileType"),
        Processed: api.processed,
        ...api.more,
      },
    },
    FilePurpose: { type: "string", enum: api.filePurpose },
    FileType: { type: "string", enum: api.fileType },
  };
}

/** The documentation page of one operation, in the format of the vendor's exporter. */
export function pageOf(document: JsonObject, path: string, around = "# A page"): string {
  const paths: JsonValue = isJsonObject(document.paths) ? (document.paths[path] ?? {}) : {};
  const slice = stringify(
    { ...document, paths: { [path]: paths } },
    { aliasDuplicateObjects: false },
  );
  return `${around}\n\n## OpenAPI\n\n\`\`\`\`yaml GET ${path}\n${slice}\n\`\`\`\`\n`;
}
