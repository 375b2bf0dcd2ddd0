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

describe("required one-way properties", () => {
  it("are not required of senders if readOnly", () => {
    const required = withProperty("NewUpload", "readOnly", true);
    expect(idsBetween(uploadsApi, required)).toEqual([]);
    expect(idsBetween(withProperty("NewUpload", "readOnly", false), required)).toEqual([]);
  });

  it("are not required in responses if writeOnly", () => {
    const required = withProperty("Upload", "writeOnly", true);
    expect(idsBetween(required, uploadsApi)).toEqual([]);
    expect(idsBetween(required, withProperty("Upload", "writeOnly", false))).toEqual([]);
  });

  it.each(["writeOnly", undefined] as const)("are required of senders with the flag %s", (flag) => {
    const required = withProperty("NewUpload", flag, true);
    expect(idsBetween(uploadsApi, required)).toEqual(["new-required-request-property"]);
  });

  it.each(["readOnly", undefined] as const)("are promised to readers with the flag %s", (flag) => {
    const required = withProperty("Upload", flag, true);
    expect(idsBetween(required, uploadsApi)).toEqual(["response-required-property-removed"]);
  });
});

describe("a one-way property", () => {
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

  it.each(Object.entries(flagged))("is recognized by a flag %s", (_, written) => {
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
      "only one of several alternatives has the flag",
      { anyOf: [{ type: "string", readOnly: true }, { type: "integer" }] },
    ],
    [
      "its references are circular",
      { allOf: [{ $ref: "#/components/schemas/NewUpload/properties/stamp" }] },
    ],
  ])("is not recognized if %s", (_, stamp) => {
    const required = withStamp(uploadsApi, "NewUpload", stamp);
    expect(idsBetween(uploadsApi, required)).toEqual(["new-required-request-property"]);
  });
});

describe("a required property that is or was readOnly or writeOnly", () => {
  it("must be sent once it is no longer readOnly, which a payload without it proves", () => {
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

  it("is lost to readers when it becomes writeOnly", () => {
    const after = withProperty("Upload", "writeOnly", true);
    const ids = idsBetween(withProperty("Upload", undefined, true), after);
    expect(ids).toContain("response-required-property-became-write-only");
  });

  it("breaks nobody if it becomes readOnly in requests, or is no longer writeOnly in responses", () => {
    const errors = (before: JsonObject, after: JsonObject) =>
      findingsBetween(before, after).filter(({ level }) => level === "error");
    const sent = withProperty("NewUpload", undefined, true);
    expect(errors(sent, withProperty("NewUpload", "readOnly", true))).toEqual([]);
    const read = withProperty("Upload", undefined, true);
    expect(errors(withProperty("Upload", "writeOnly", true), read)).toEqual([]);
  });

  it("may be narrowed in requests if it is readOnly", () => {
    const stamped = (schema: JsonObject) =>
      withStamp(uploadsApi, "NewUpload", { ...schema, readOnly: true });
    const before = stamped({ type: "string", enum: ["a", "b"] });
    expect(idsBetween(before, stamped({ type: "string", enum: ["a"], maxLength: 5 }))).toEqual([]);
  });
});
