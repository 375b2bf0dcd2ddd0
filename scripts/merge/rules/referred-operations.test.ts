import { expect, it } from "vitest";
import type { JsonObject } from "../../json/json-value.ts";
import { cutPages } from "../testing/cut-pages.ts";
import { documentWith, mergeDocuments, type PartialDocument } from "../testing/merge-documents.ts";

const sharedPath = (get: JsonObject): Record<"paths" | "components", JsonObject> => ({
  paths: { "/b": { $ref: "#/components/pathItems/P" } },
  components: { pathItems: { P: { get: { operationId: "b", responses: {}, ...get } } } },
});
const scheme = { securitySchemes: { key: { type: "http", scheme: "bearer" } } };
const closed: PartialDocument = {
  security: [{ key: [] }],
  paths: { "/a": { get: { operationId: "a", responses: {} } } },
  components: scheme,
};

it.each<[string, PartialDocument]>([
  ["a path item's reference", sharedPath({})],
  ["a webhook", { webhooks: { w: { post: { operationId: "w", responses: {} } } } }],
])("asks a person if another page's security would apply to an operation behind %s", (_, open) => {
  expect(mergeDocuments([closed, open]).problems).toMatchObject([
    { kind: "different-security", pointer: "/security" },
  ]);
  expect(mergeDocuments([closed, sharedPath({ security: [] })]).problems).toEqual([]);
});

it("asks a person about security if a different page defines the path item", () => {
  const { paths, components } = sharedPath({});
  const merge = mergeDocuments([
    { ...closed, components: { ...scheme, ...components } },
    { paths },
  ]);
  expect(merge.problems).toMatchObject([{ kind: "different-security", pointer: "/security" }]);
});

it("reports an undefined scheme that an operation behind a reference requires", () => {
  const lost = sharedPath({ security: [{ lost: [] }] });
  expect(mergeDocuments([lost]).problems).toMatchObject([
    { kind: "undefined-security-scheme", values: [{ source: "a.yaml" }] },
  ]);
  const { paths, components } = lost;
  expect(mergeDocuments([{ paths }, { components }]).problems).toMatchObject([
    {
      kind: "undefined-security-scheme",
      message: expect.stringContaining("/components/pathItems/P/get/security/0/lost"),
    },
  ]);
});

it("includes in a cut page the scheme that an operation behind a reference requires", () => {
  const { paths, components } = sharedPath({ security: [{ key: [] }] });
  const whole = documentWith({ paths, components: { ...scheme, ...components } });
  expect(cutPages(whole).map(({ text }) => text)).toEqual([
    expect.stringContaining("securitySchemes"),
  ]);
});
