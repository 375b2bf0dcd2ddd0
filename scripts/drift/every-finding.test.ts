import { expect, it } from "vitest";
import type { JsonObject, JsonValue } from "../json/json-value.ts";
import type { FindingId } from "./finding/catalogue.ts";
import { editedDocument, findingsBetween } from "./testing/edited-document.ts";
import { uploadsApi } from "./testing/uploads-api.ts";

/** Findings that only pages and resolutions cause. */
type OfPages = "resolution-expired" | "page-envelope-changed" | "absorbed-by-merge";

/** A place, and its value in the old and in the new document; undefined for none. */
type Edit = readonly [pointer: string, was: JsonValue | undefined, is: JsonValue | undefined];

const list = "/paths/~1uploads/get";
const create = "/paths/~1uploads/post";
const remove = "/paths/~1uploads~1{id}/delete";
const read = "/components/schemas/Upload";
const sent = "/components/schemas/NewUpload";
const parameter = (schema: JsonObject, more: JsonObject = {}): JsonValue => [
  { name: "p", in: "query", schema, ...more },
];
const parameters = `${list}/parameters`;
const text = { type: "string" };
const integer = { type: "integer" };
const anyOf = (...more: readonly string[]): JsonObject => ({ ...text, enum: [...more] });
const empty = { description: "OK" };
const server = (url: string, region?: JsonObject): JsonObject => ({
  url,
  ...(region === undefined ? {} : { variables: { region } }),
});
const regional = (region: JsonObject): JsonValue => [server("https://{region}.a.com", region)];
const typed = (mediaType: string): JsonValue => ({ [mediaType]: { schema: text } });
const mapping = (cat: string): JsonObject => ({
  type: "object",
  discriminator: { propertyName: "kind", mapping: { cat } },
});
const answer = `${list}/responses/200`;
const sunset = (date: string): JsonObject => ({
  deprecated: true,
  "x-sunset": date,
  responses: { "204": empty },
});
const [bodyRead, bodySent] = [`${answer}/content`, `${create}/requestBody/content`];
const back = ([pointer, was, is]: Edit): Edit => [pointer, is, was];

const propertyRequired: Edit = [`${sent}/required`, ["name"], ["name", "size"]];
const parameterRequired: Edit = [parameters, parameter(text), parameter(text, { required: true })];
const parameterTyped: Edit = [parameters, parameter(text), parameter(integer)];
const parameterListed: Edit = [parameters, parameter(anyOf("a")), parameter(anyOf("a", "b"))];
const parameterLimited: Edit = [
  parameters,
  parameter({ ...text, maxLength: 9 }),
  parameter({ ...text, maxLength: 5 }),
];
const propertyListed: Edit = [`${sent}/properties/name`, anyOf("a"), anyOf("a", "b")];
const propertyLimited: Edit = [`${sent}/properties/name/maxLength`, 50, 20];
const propertyTyped: Edit = [`${sent}/properties/name`, text, integer];
const readListed: Edit = [`${read}/properties/id`, anyOf("a"), anyOf("a", "b")];
const readLimited: Edit = [`${read}/properties/id/maxLength`, 50, 20];
const readRequired: Edit = [`${read}/required`, ["bytes"], ["bytes", "id"]];
const readNumber: Edit = [`${read}/properties/ratio`, integer, { type: "number" }];
const successGone: Edit = [`${list}/responses/201`, empty, undefined];
const errorGone: Edit = [`${list}/responses/404`, empty, undefined];
const typeGone: Edit = [`${bodyRead}/text~1csv`, {}, undefined];
const typeUnsent: Edit = [`${bodySent}/text~1csv`, {}, undefined];
const bodyRequired: Edit = [`${create}/requestBody/required`, false, true];
const header: Edit = [`${answer}/headers`, { "X-A": { schema: text } }, undefined];
const headerRequired: Edit = [
  `${answer}/headers`,
  { "X-A": { schema: text, required: true } },
  { "X-A": { schema: text } },
];
const link: Edit = [`${answer}/links`, { a: { operationId: "listUploads" } }, undefined];
const callback: Edit = [`${create}/callbacks`, { a: { "{$url}": { post: {} } } }, undefined];
const webhook: Edit = ["/webhooks", { a: { post: {} } }, undefined];
const variable: Edit = ["/servers", regional({ default: "eu" }), [server("https://eu.a.com")]];
const variableListed: Edit = [
  "/servers",
  regional({ default: "eu", enum: ["eu", "us"] }),
  regional({ default: "eu", enum: ["eu"] }),
];
const secured: Edit = ["/security", undefined, [{ key: [] }]];
const named: Edit = [`${list}/operationId`, undefined, "all"];
const serverGone: Edit = ["/servers/1", server("https://b.com"), undefined];

const pairs: Readonly<Record<Exclude<FindingId, OfPages>, Edit>> = {
  "api-path-removed-without-deprecation": ["/paths/~1uploads", { get: {} }, undefined],
  "api-removed-without-deprecation": [list, { responses: {} }, undefined],
  "api-removed-with-deprecation": [remove, { deprecated: true, responses: {} }, undefined],
  "api-removed-before-sunset": [remove, sunset("9999-01-01"), undefined],
  "api-path-removed-before-sunset": ["/paths/~1a", { get: sunset("9999-01-01") }, undefined],
  "api-sunset-date-changed-too-small": [remove, sunset("2999-01-01"), sunset("2998-01-01")],
  "response-success-status-removed": successGone,
  "response-success-status-added": back(successGone),
  "response-non-success-status-removed": errorGone,
  "response-non-success-status-added": back(errorGone),
  "response-status-range-narrowed": [`${list}/responses`, { "2XX": empty }, { "200": empty }],
  "response-media-type-removed": typeGone,
  "response-media-type-added": back(typeGone),
  "response-media-type-name-changed": [bodyRead, typed("a/b; v=1"), typed("a/b; v=2")],
  "response-media-type-range-narrowed": [bodyRead, typed("text/*"), typed("text/csv")],
  "response-required-property-removed": [
    read,
    { type: "object", required: ["a"], properties: { a: text } },
    { type: "object" },
  ],
  "response-optional-property-removed": [`${read}/properties/done`, text, undefined],
  "response-property-added": [`${read}/properties/more`, undefined, text],
  "response-property-became-optional": back(readRequired),
  "response-property-became-required": readRequired,
  "response-property-became-nullable": [
    `${read}/properties/id`,
    text,
    { type: ["string", "null"] },
  ],
  "response-property-type-changed": [`${read}/properties/id`, text, integer],
  "response-property-type-generalized": readNumber,
  "response-property-type-specialized": back(readNumber),
  "response-body-type-changed": [`${bodyRead}/application~1json/schema`, text, integer],
  "response-body-type-generalized": [`${bodyRead}/application~1json/schema`, text, undefined],
  "response-property-enum-value-added": readListed,
  "response-property-enum-value-removed": back(readListed),
  "response-property-const-added": [`${read}/properties/id`, text, { const: "a" }],
  "response-property-constraint-tightened": readLimited,
  "response-property-constraint-relaxed": back(readLimited),
  "response-property-format-changed": [`${read}/properties/id/format`, "date", "uuid"],
  "response-property-discriminator-mapping-changed": [
    `${read}/properties/id`,
    mapping("A"),
    mapping("B"),
  ],
  "response-property-extensible-enum-value-added": [
    `${read}/properties/id/x-extensible-enum`,
    ["a"],
    ["a", "b"],
  ],
  "response-required-property-became-write-only": [
    `${read}/properties/id/writeOnly`,
    undefined,
    true,
  ],
  "new-required-request-parameter": [parameters, [], parameter(text, { required: true })],
  "new-optional-request-parameter": [parameters, [], parameter(text)],
  "request-parameter-removed": [parameters, parameter(text), []],
  "request-parameter-became-required": parameterRequired,
  "request-parameter-became-optional": back(parameterRequired),
  "request-parameter-type-changed": parameterTyped,
  "request-parameter-type-generalized": back(parameterTyped),
  "request-parameter-enum-value-removed": back(parameterListed),
  "request-parameter-enum-value-added": parameterListed,
  "request-parameter-constraint-tightened": parameterLimited,
  "request-parameter-constraint-relaxed": back(parameterLimited),
  "request-parameter-format-changed": [
    parameters,
    parameter({ ...text, format: "date" }),
    parameter({ ...text, format: "uuid" }),
  ],
  "request-parameter-default-value-changed": [
    parameters,
    parameter({ ...integer, default: 1 }),
    parameter({ ...integer, default: 2 }),
  ],
  "new-required-request-property": [
    sent,
    { type: "object" },
    { type: "object", required: ["a"], properties: { a: text } },
  ],
  "new-optional-request-property": [`${sent}/properties/more`, undefined, text],
  "request-property-removed": [`${sent}/properties/size`, text, undefined],
  "request-property-became-required": propertyRequired,
  "request-property-became-optional": back(propertyRequired),
  "request-property-type-changed": propertyTyped,
  "request-property-type-generalized": [`${sent}/properties/size`, integer, { type: "number" }],
  "request-property-enum-value-removed": back(propertyListed),
  "request-property-enum-value-added": propertyListed,
  "request-property-constraint-tightened": propertyLimited,
  "request-property-constraint-relaxed": back(propertyLimited),
  "request-property-format-changed": [`${sent}/properties/name/format`, "date", "uuid"],
  "request-property-default-value-changed": [`${sent}/properties/size/default`, 1, 2],
  "request-property-discriminator-mapping-changed": [
    `${sent}/properties/name`,
    mapping("A"),
    mapping("B"),
  ],
  "request-required-property-became-not-read-only": [
    `${sent}/properties/name/readOnly`,
    true,
    undefined,
  ],
  "request-body-became-required": bodyRequired,
  "request-body-became-optional": back(bodyRequired),
  "request-media-type-removed": typeUnsent,
  "request-media-type-added": back(typeUnsent),
  "request-media-type-name-changed": [bodySent, typed("a/b; v=1"), typed("a/b; v=2")],
  "required-response-header-removed": [
    `${answer}/headers`,
    { "X-A": { required: true } },
    undefined,
  ],
  "optional-response-header-removed": header,
  "response-header-added": back(header),
  "response-header-became-optional": headerRequired,
  "response-header-became-required": back(headerRequired),
  "response-link-removed": link,
  "response-link-added": back(link),
  "response-link-changed": [
    `${answer}/links`,
    { a: { operationId: "listUploads" } },
    { a: { operationId: "createUpload" } },
  ],
  "callback-removed": callback,
  "callback-added": back(callback),
  "webhook-removed": webhook,
  "webhook-added": back(webhook),
  "server-variable-removed": variable,
  "server-variable-added": back(variable),
  "server-variable-enum-value-removed": variableListed,
  "server-variable-enum-value-added": back(variableListed),
  "server-url-changed": ["/servers/0/url", "https://a.com", "https://b.com"],
  "server-removed": serverGone,
  "server-added": back(serverGone),
  "security-requirement-added": secured,
  "security-requirement-removed": back(secured),
  "security-scheme-changed": [
    "/components/securitySchemes/key",
    { type: "http", scheme: "bearer" },
    { type: "http", scheme: "basic" },
  ],
  "endpoint-added": ["/paths/~1a", undefined, { get: {} }],
  "api-operation-id-added": named,
  "operation-id-changed": back(named),
  "description-changed": ["/info/description", "One.", "Two."],
  "example-changed": [`${read}/properties/id/example`, "a", "b"],
  "deprecated-changed": [`${list}/deprecated`, false, true],
  "extension-changed": [`${list}/x-a`, 1, 2],
  "tag-changed": [`${list}/tags`, ["a"], ["b"]],
  "change-undecided": [`${read}/properties/id/pattern`, "^(?=a)", "^(?=b)"],
};

it.each(Object.entries(pairs))("a pair of documents causes %s", (id, [pointer, was, is]) => {
  const [before, after] = [was, is].map((value) =>
    editedDocument(uploadsApi, pointer, () => value),
  );
  const found = findingsBetween(before ?? {}, after ?? {}).map((finding) => finding.id);
  expect(found).toContain(id);
});
