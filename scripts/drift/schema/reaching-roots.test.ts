import { describe, expect, it } from "vitest";
import { reachingRoots } from "./reaching-roots.ts";

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const at = (name: string) => `/components/schemas/${name}`;

describe("the schemas that a schema reaches", () => {
  const document = {
    components: {
      schemas: {
        Page: {
          properties: { $ref: { type: "string" }, next: ref("Page"), all: { items: ref("File") } },
        },
        File: { allOf: [ref("Base")], properties: { example: ref("Size") } },
        Base: {},
        Size: { type: "integer" },
        Shown: {
          example: ref("File"),
          examples: [ref("File")],
          default: ref("File"),
          const: ref("File"),
          "x-of": ref("File"),
        },
      },
    },
  };
  const reaches = (schema: string, place: string) =>
    reachingRoots({ before: document, after: document }, [{ before: schema, after: schema }])(
      place,
      place,
    ).length > 0;
  const reached = (name: string) =>
    Object.keys(document.components.schemas).filter((other) => reaches(at(name), at(other)));

  it("are itself and all it refers to, directly or not, even if a property is named $ref or example", () => {
    expect(reached("Page")).toEqual(["Page", "File", "Base", "Size"]);
    expect(reached("File")).toEqual(["File", "Base", "Size"]);
    expect(reaches(at("Page"), `${at("File")}/properties/id`)).toBe(true);
    expect(reaches(at("Page"), `${at("File")}s`)).toBe(false);
  });

  it("do not include what an example, a default or a constant only seems to refer to", () => {
    expect(reached("Shown")).toEqual(["Shown"]);
  });
});
