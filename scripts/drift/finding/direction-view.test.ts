import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../json/json-value.ts";
import { editedDocument, findingsBetween } from "../testing/edited-document.ts";
import { uploadsApi } from "../testing/uploads-api.ts";

type Flag = "readOnly" | "writeOnly";

function withProperty(component: string, flag: Flag | undefined, required: boolean) {
  const schema = `/components/schemas/${component}`;
  const declared = editedDocument(uploadsApi, `${schema}/properties/stamp`, () => ({
    type: "string",
    ...(flag === undefined ? {} : { [flag]: true }),
  }));
  return editedDocument(declared, `${schema}/required`, (names) =>
    required && Array.isArray(names) ? [...names, "stamp"] : names,
  );
}

/** The document with one more required property of a component. */
function withStamp(document: JsonObject, component: string, stamp: JsonObject): JsonObject {
  const schema = `/components/schemas/${component}`;
  const declared = editedDocument(document, `${schema}/properties/stamp`, () => stamp);
  return editedDocument(declared, `${schema}/required`, (names) =>
    Array.isArray(names) ? [...names, "stamp"] : names,
  );
}

const idsBetween = (...[before, after]: Parameters<typeof findingsBetween>) =>
  findingsBetween(before, after).map(({ id }) => id);

describe("required properties that go one way only", () => {
  it("a readOnly one is not asked of those who send", () => {
    const required = withProperty("NewUpload", "readOnly", true);
    expect(idsBetween(uploadsApi, required)).toEqual([]);
    expect(idsBetween(withProperty("NewUpload", "readOnly", false), required)).toEqual([]);
  });

  it("a writeOnly one was not promised to those who read", () => {
    const required = withProperty("Upload", "writeOnly", true);
    expect(idsBetween(required, uploadsApi)).toEqual([]);
    expect(idsBetween(required, withProperty("Upload", "writeOnly", false))).toEqual([]);
  });

  it.each(["writeOnly", undefined] as const)("with %s those who send must send it", (flag) => {
    const required = withProperty("NewUpload", flag, true);
    expect(idsBetween(uploadsApi, required)).toEqual(["new-required-request-property"]);
  });

  it.each(["readOnly", undefined] as const)("with %s those who read relied on it", (flag) => {
    const required = withProperty("Upload", flag, true);
    expect(idsBetween(required, uploadsApi)).toEqual(["response-required-property-removed"]);
  });
});

describe("a property that goes one way only, however that is written", () => {
  const flagged: Readonly<Record<string, (flag: Flag) => JsonObject>> = {
    "beside a $ref": (flag) => ({ $ref: "#/components/schemas/Purpose", [flag]: true }),
    "behind a $ref": () => ({ $ref: "#/components/schemas/Stamp" }),
    "beside an allOf": (flag) => ({
      allOf: [{ $ref: "#/components/schemas/Purpose" }],
      [flag]: true,
    }),
    "in an allOf": () => ({ allOf: [{ $ref: "#/components/schemas/Stamp" }] }),
    "in one branch of an allOf": () => ({
      allOf: [{ type: "string" }, { $ref: "#/components/schemas/Stamp" }],
    }),
    "in an anyOf of one branch": (flag) => ({ anyOf: [{ type: "string", [flag]: true }] }),
    "behind a $ref that denies it": (flag) => ({
      $ref: "#/components/schemas/Stamp",
      [flag]: false,
    }),
  };

  it.each(Object.entries(flagged))("%s", (_, written) => {
    const stamped = (component: string, flag: Flag) => {
      const stamp = { type: "string", [flag]: true };
      const known = editedDocument(uploadsApi, "/components/schemas/Stamp", () => stamp);
      return withStamp(known, component, written(flag));
    };
    const sent = stamped("NewUpload", "readOnly");
    expect(idsBetween(uploadsApi, sent)).toEqual([]);
    const answered = stamped("Upload", "writeOnly");
    expect(idsBetween(answered, uploadsApi)).toEqual([]);
  });

  it.each<readonly [string, JsonObject]>([
    [
      "one alternative of several says so",
      { anyOf: [{ type: "string", readOnly: true }, { type: "integer" }] },
    ],
    [
      "references run in a circle",
      { allOf: [{ $ref: "#/components/schemas/NewUpload/properties/stamp" }] },
    ],
  ])("but not where %s", (_, stamp) => {
    const required = withStamp(uploadsApi, "NewUpload", stamp);
    expect(idsBetween(uploadsApi, required)).toEqual(["new-required-request-property"]);
  });
});

describe("a required property whose direction changes", () => {
  it("that is no longer readOnly must now be sent, which a payload without it proves", () => {
    const before = withProperty("NewUpload", "readOnly", true);
    const [finding, ...more] = findingsBetween(
      before,
      withProperty("NewUpload", undefined, true),
    ).filter(({ level }) => level === "error");
    expect(finding).toMatchObject({
      id: "request-required-property-became-not-read-only",
      operations: ["createUpload"],
    });
    expect(finding?.witness).not.toHaveProperty("stamp");
    expect(more).toEqual([]);
  });

  it("that became writeOnly is lost to those who read", () => {
    const after = withProperty("Upload", "writeOnly", true);
    const ids = idsBetween(withProperty("Upload", undefined, true), after);
    expect(ids).toContain("response-required-property-became-write-only");
  });

  it("that goes the other way breaks nobody", () => {
    const errors = (before: JsonObject, after: JsonObject) =>
      findingsBetween(before, after).filter(({ level }) => level === "error");
    const sent = withProperty("NewUpload", undefined, true);
    expect(errors(sent, withProperty("NewUpload", "readOnly", true))).toEqual([]);
    const read = withProperty("Upload", undefined, true);
    expect(errors(withProperty("Upload", "writeOnly", true), read)).toEqual([]);
  });

  it("is not narrowed for those who never see it", () => {
    const stamped = (schema: JsonObject) =>
      withStamp(uploadsApi, "NewUpload", { ...schema, readOnly: true });
    const before = stamped({ type: "string", enum: ["a", "b"] });
    expect(idsBetween(before, stamped({ type: "string", enum: ["a"], maxLength: 5 }))).toEqual([]);
  });
});
