import { expect, it } from "vitest";
import type { JsonObject } from "../../json/json-value.ts";
import {
  mergeDocuments,
  mergedAt,
  operationDocument,
  type PartialDocument,
} from "../testing/merge-documents.ts";

const scheme = (name: string, value: JsonObject): PartialDocument => ({
  components: { securitySchemes: { [name]: value } },
});
const linked = (name: string, link: JsonObject): PartialDocument =>
  operationDocument({ responses: { 200: { description: "", links: { [name]: link } } } });

it.each(["bearer", "scopes", "headers"])(
  "asks a person if pages define the scheme %s differently",
  (name) => {
    const merge = mergeDocuments([
      scheme(name, { type: "http", scheme: "bearer" }),
      scheme(name, { type: "http", scheme: "basic" }),
    ]);
    expect(merge.problems).toMatchObject([
      {
        kind: "conflicting-security-scheme",
        pointer: `/components/securitySchemes/${name}`,
      },
    ]);
  },
);

it.each(["bearer", "scopes", "headers"])(
  "uses the freshest page's description of the scheme %s",
  (name) => {
    const described = (description: string): JsonObject => ({
      type: "http",
      scheme: "bearer",
      description,
    });
    const merge = mergeDocuments([
      scheme(name, described("New.")),
      scheme(name, described("Old.")),
    ]);
    expect(mergedAt(merge, `/components/securitySchemes/${name}`)).toEqual(described("New."));
  },
);

it.each(["next", "scopes", "headers"])(
  "asks a person if the link %s refers to different operations",
  (name) => {
    const merge = mergeDocuments([
      linked(name, { operationId: "x" }),
      linked(name, { operationId: "y" }),
    ]);
    expect(merge.problems).toMatchObject([
      { kind: "conflict", pointer: `/paths/~1x/get/responses/200/links/${name}` },
    ]);
  },
);
