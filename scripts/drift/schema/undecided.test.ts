import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../json/json-value.ts";
import { editedDocument, findingsBetween } from "../testing/edited-document.ts";
import { uploadsApi } from "../testing/uploads-api.ts";

const id = "/components/schemas/Upload/properties/id";
const name = "/components/schemas/NewUpload/properties/name";

function changed(pointer: string, was: JsonObject, is: JsonObject) {
  const before = editedDocument(uploadsApi, pointer, () => was);
  const after = editedDocument(uploadsApi, pointer, () => is);
  return findingsBetween(before, after);
}

const pattern = (text: string): JsonObject => ({ type: "string", pattern: text });

describe("a change that the algebra cannot decide", () => {
  it("is undecided if no payload distinguishes the two sides", () => {
    const [finding, ...more] = changed(id, pattern("^a+$"), pattern("^aa*$"));
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      id: "change-undecided",
      level: "warning",
      bump: "minor",
      witness: null,
      witnessReason: expect.stringContaining("no payload"),
    });
  });

  it("is decided if a payload distinguishes the two sides", () => {
    const [read] = changed(id, pattern("^a"), pattern("^b"));
    expect(read?.id).toBe("response-property-constraint-relaxed");
    expect(read?.witness).toMatchObject({ data: [{ id: expect.stringMatching(/^b/) }] });
    const [sent] = changed(name, pattern("^a"), pattern("^b"));
    expect(sent?.id).toBe("request-property-constraint-tightened");
    expect(sent?.witness).toMatchObject({ name: expect.stringMatching(/^a/) });
  });
});

describe("a change inside a composition", () => {
  const either = (...branches: readonly JsonObject[]): JsonObject => ({ anyOf: branches });

  it("is reported with its direction", () => {
    const text = { type: "string" };
    const wider = changed(id, either(text), either(text, { type: "integer" }));
    expect(wider.map((finding) => finding.id)).toEqual(["response-property-type-generalized"]);
    const narrower = changed(id, either(text, { type: "integer" }), either(text));
    expect(narrower.map((finding) => finding.id)).toEqual(["response-property-type-specialized"]);
    const sent = changed(name, either(text, { type: "integer" }), either(text));
    expect(sent.map((finding) => finding.id)).toEqual(["request-property-type-changed"]);
  });

  it("that only adds null is reported as nullable", () => {
    const spelled = changed(id, { type: "string" }, either({ type: "string" }, { type: "null" }));
    expect(spelled.map((finding) => finding.id)).toEqual(["response-property-became-nullable"]);
  });
});

describe("a property that a closed request object no longer declares", () => {
  it("is rejected, which breaks senders", () => {
    const open = { type: "object", properties: { a: {}, b: { type: "string" } } };
    const closed = { ...open, additionalProperties: false };
    const { b, ...rest } = open.properties;
    expect(b).toBeDefined();
    const [finding, ...more] = changed(name, closed, { ...closed, properties: rest });
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ id: "request-property-type-changed", level: "error" });
    expect(finding?.witness).toHaveProperty("name.b");
    const opened = changed(name, open, { ...open, properties: rest });
    expect(opened.map((each) => each.id)).toEqual(["request-property-removed"]);
  });
});

describe("a security scheme's scopes", () => {
  const scheme = (scopes: JsonObject): JsonObject => ({
    type: "oauth2",
    flows: { clientCredentials: { tokenUrl: "https://api.example.com/token", scopes } },
  });
  const key = "/components/securitySchemes/key";

  it("may change their descriptions, but not their names", () => {
    expect(changed(key, scheme({ read: "a" }), scheme({ read: "b" }))).toEqual([]);
    const others = changed(key, scheme({ read: "a" }), scheme({ write: "a" }));
    expect(others.map((finding) => finding.id)).toEqual(["security-scheme-changed"]);
  });
});
