import { Oas3_1Types, Oas3Types } from "@redocly/openapi-core";
import { describe, expect, it } from "vitest";
import { grammar } from "./grammar.ts";
import type { Content, ObjectKind } from "./object-grammar.ts";

interface NodeType {
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly items?: unknown;
  readonly additionalProperties?: unknown;
}

type NodeTypes = Readonly<Record<string, NodeType>>;

/** The name that Redocly gives to each kind of object. */
const names: Readonly<Record<ObjectKind, string>> = {
  document: "Root",
  info: "Info",
  contact: "Contact",
  license: "License",
  "external documentation": "ExternalDocs",
  server: "Server",
  "server variable": "ServerVariable",
  tag: "Tag",
  components: "Components",
  paths: "Paths",
  "path item": "PathItem",
  operation: "Operation",
  parameter: "Parameter",
  "request body": "RequestBody",
  "media type": "MediaType",
  encoding: "Encoding",
  responses: "Responses",
  response: "Response",
  header: "Header",
  link: "Link",
  callback: "Callback",
  example: "Example",
  "security scheme": "SecurityScheme",
  "oauth flows": "OAuth2Flows",
  "oauth flow": "AuthorizationCode",
  "security requirement": "SecurityRequirement",
  schema: "Schema",
  discriminator: "Discriminator",
  xml: "Xml",
};

/** Fields that only one of the two has, or whose layout differs. */
const exceptions = new Set([
  // Redocly reads these, which neither OpenAPI 3.1 nor JSON Schema 2020-12 has.
  ...["schema.id", "schema.summary"],
  // It does not list keywords of other drafts, nor `$ref` where it resolves references before.
  ...["schema.$ref", "schema.$recursiveRef", "schema.$recursiveAnchor"],
  ...["schema.additionalItems", "schema.dependencies"],
  // Here, a name among those that data chooses, and maps whose values it does not read.
  ...["responses.default", "operation.responses", "oauth flow.scopes"],
]);

type Layout = "value" | "one" | "list" | "map";

function layoutOf(content: Content): Layout {
  if (typeof content === "string") return "value";
  if ("one" in content) return grammar[content.one].members ? "map" : "one";
  return "list" in content ? "list" : "map";
}

function layoutIn(types: NodeTypes, property: unknown): Layout {
  if (typeof property === "function") return layoutIn(types, property({}));
  const type = typeof property === "string" ? types[property] : property;
  if (typeof type !== "object" || type === null) return "value";
  if ("items" in type && (typeof type.items === "string" || typeof property === "string"))
    return "list";
  if (!("properties" in type)) return "value";
  const isNamed = Object.keys(Object(type.properties)).length > 0;
  return isNamed || !("additionalProperties" in type) ? "one" : "map";
}

describe.each(Object.entries(names))("%s", (kind, name) => {
  // Proof: the keys of `names` are the kinds.
  const { fields, further, foreign } = grammar[kind as ObjectKind];
  const ours = new Map(Object.entries({ ...fields, ...foreign, ...further }));
  const theirs = new Map(
    [Oas3Types, Oas3_1Types].flatMap((types: NodeTypes) =>
      Object.entries(types[name]?.properties ?? {}).map(
        ([field, property]) => [field, layoutIn(types, property)] as const,
      ),
    ),
  );
  const isCompared = (field: string) =>
    !field.startsWith("x-") && !exceptions.has(`${kind}.${field}`);

  it("has the fields that Redocly has for OpenAPI 3.0 or 3.1", () => {
    expect([...ours.keys()].filter(isCompared).sort()).toEqual(
      [...theirs.keys()].filter(isCompared).sort(),
    );
  });

  it("has the same layout as Redocly in each field", () => {
    for (const [field, content] of ours) {
      if (isCompared(field) && theirs.has(field)) {
        expect(`${field}: ${layoutOf(content)}`).toBe(`${field}: ${theirs.get(field)}`);
      }
    }
  });
});
