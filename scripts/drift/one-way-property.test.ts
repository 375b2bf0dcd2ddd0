import { describe, expect, it } from "vitest";
import { editedDocument, findingsBetween } from "./edit-document.fixture.ts";
import { uploadsApi } from "./uploads-api.fixture.ts";

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

const idsBetween = (...[before, after]: Parameters<typeof findingsBetween>) =>
  findingsBetween(before, after).map(({ id }) => id);

describe("required properties that go one way only", () => {
  it("a readOnly one is not asked of those who send", () => {
    const required = withProperty("NewUpload", "readOnly", true);
    expect(idsBetween(uploadsApi, required)).toEqual(["new-optional-request-property"]);
    expect(idsBetween(withProperty("NewUpload", "readOnly", false), required)).toEqual([]);
  });

  it("a writeOnly one was not promised to those who read", () => {
    const required = withProperty("Upload", "writeOnly", true);
    expect(idsBetween(required, uploadsApi)).toEqual(["response-optional-property-removed"]);
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
