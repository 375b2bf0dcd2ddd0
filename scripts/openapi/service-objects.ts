import type { ObjectGrammar } from "./object-grammar.ts";

const docs = { externalDocs: { one: "external documentation" } } as const;
const flow = { one: "oauth flow" } as const;

/** The objects about the service as a whole: its provider, servers and security. */
export const serviceObjects: Readonly<Record<ServiceObject, ObjectGrammar>> = {
  info: {
    required: ["title", "version"],
    fields: {
      title: "text",
      version: "string",
      ...{ summary: "text", description: "text" },
      contact: "object",
      license: "object",
    },
    further: { termsOfService: "string", contact: { one: "contact" }, license: { one: "license" } },
  },
  contact: { fields: {}, further: { name: "string", url: "string", email: "string" } },
  license: { fields: {}, further: { name: "string", identifier: "string", url: "string" } },
  server: {
    required: ["url"],
    fields: { url: "string", description: "text", variables: "object" },
    further: { url: "server url", variables: { map: "server variable" } },
  },
  "server variable": {
    fields: {},
    further: { enum: "strings", default: "string", description: "text" },
  },
  tag: { required: ["name"], fields: { name: "string", description: "text" }, further: docs },
  "external documentation": { fields: {}, further: { url: "string", description: "text" } },
  "security scheme": {
    orReference: true,
    required: ["type"],
    fields: { type: "string" },
    further: {
      ...{ name: "string", in: "string", scheme: "string", bearerFormat: "string" },
      ...{ flows: { one: "oauth flows" }, openIdConnectUrl: "string", description: "text" },
    },
  },
  "oauth flows": {
    fields: {},
    further: { implicit: flow, password: flow, clientCredentials: flow, authorizationCode: flow },
  },
  "oauth flow": {
    fields: {},
    further: {
      ...{ authorizationUrl: "string", tokenUrl: "string", refreshUrl: "string" },
      scopes: { map: "text" },
    },
  },
  "security requirement": { fields: {}, isOpen: true },
};

type ServiceObject =
  | "info"
  | "contact"
  | "license"
  | "server"
  | "server variable"
  | "tag"
  | "external documentation"
  | "security scheme"
  | "oauth flows"
  | "oauth flow"
  | "security requirement";
