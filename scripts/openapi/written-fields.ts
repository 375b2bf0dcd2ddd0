import type { FieldType, ObjectKind } from "./object-shape.ts";
import { objectShapes } from "./openapi-objects.ts";

const described = { summary: "string", description: "string" } as const;

const carriesSchema = {
  example: "anything",
  allowEmptyValue: "boolean",
  style: "string",
  explode: "boolean",
  allowReserved: "boolean",
} as const;

const flow = { one: "oauth flow" } as const;

/**
 * What OpenAPI 3.1 (section 4.8) knows of each object besides what {@link objectShapes} names, and what it asks for more
 * exactly than later steps do. Pages are not held to it, since vendors break it in places that nothing depends on; a
 * person who writes a field is. A kind that does not stand here may have fields of any name.
 */
const furtherFields: Partial<Record<ObjectKind, Readonly<Record<string, FieldType>>>> = {
  document: { jsonSchemaDialect: "string", externalDocs: { one: "external documentation" } },
  info: { termsOfService: "string", contact: { one: "contact" }, license: { one: "license" } },
  contact: { name: "string", url: "string", email: "string" },
  license: { name: "string", identifier: "string", url: "string" },
  server: { url: "server url", variables: { map: "server variable" } },
  "server variable": { enum: "strings", default: "string", description: "string" },
  tag: { externalDocs: { one: "external documentation" } },
  "external documentation": { url: "string", description: "string" },
  components: {},
  paths: {},
  "path item": { $ref: "string" },
  operation: { operationId: "operation name", externalDocs: { one: "external documentation" } },
  parameter: carriesSchema,
  "request body": {},
  "media type": { example: "anything" },
  encoding: { style: "string", explode: "boolean", allowReserved: "boolean" },
  responses: {},
  response: {},
  header: carriesSchema,
  link: { requestBody: "anything", description: "string", server: { one: "server" } },
  callback: {},
  example: { value: "anything", externalValue: "string" },
  "security scheme": {
    ...{ name: "string", in: "string", scheme: "string", bearerFormat: "string" },
    ...{ flows: { one: "oauth flows" }, openIdConnectUrl: "string", description: "string" },
  },
  "oauth flows": {
    ...{ implicit: flow, password: flow, clientCredentials: flow, authorizationCode: flow },
  },
  "oauth flow": {
    ...{ authorizationUrl: "string", tokenUrl: "string", refreshUrl: "string" },
    scopes: { map: "string" },
  },
  schema: {
    ...{ $ref: "string", $id: "string", $schema: "string", $anchor: "string", $comment: "string" },
    ...{ $dynamicRef: "string", $dynamicAnchor: "string", $vocabulary: "object" },
    ...{ const: "anything", default: "anything", example: "anything", examples: "list" },
    ...{ contentEncoding: "string", contentMediaType: "string", xml: { one: "xml" } },
    externalDocs: { one: "external documentation" },
  },
  xml: {
    ...{ name: "string", namespace: "string", prefix: "string" },
    ...{ attribute: "boolean", wrapped: "boolean" },
  },
  discriminator: {},
};

/** What a person may write beside a `$ref` that is no schema's (OpenAPI 3.1, Reference Object). */
const besideReference: Readonly<Record<string, FieldType>> = { $ref: "string", ...described };

/**
 * The fields that OpenAPI 3.1 knows in an object, with what it asks of each; undefined where fields of any name may
 * stand. Those named by data (paths, statuses) are not among them.
 */
export function writtenFields(
  kind: ObjectKind,
  isReference: boolean,
): Readonly<Record<string, FieldType>> | undefined {
  const further = furtherFields[kind];
  const shape = objectShapes[kind];
  if (isReference && shape.orReference && kind !== "path item") return besideReference;
  return further && { ...shape.fields, ...further };
}

/**
 * The fields that a person must write in an object: those that OpenAPI requires, and the name of an operation, which no
 * page can bring where a person adds the operation.
 */
export function requiredOfPeople(kind: ObjectKind): readonly string[] {
  return kind === "operation" ? ["operationId"] : (objectShapes[kind].required ?? []);
}
