import { describe, expect, it } from "vitest";
import { readDocument } from "../../pages/read-document.ts";
import { proofTools } from "../../schema/testing/proof-tools.ts";
import { compareSlices } from "./compare-slices.ts";

function slicesOf(title: string, source: string) {
  const text = `openapi: 3.1.0\ninfo: { title: ${title}, version: "1" }\npaths: {}\n`;
  const read = readDocument(text, source);
  return "slice" in read ? [read.slice] : [];
}

describe("comparing merges with open conflicts", () => {
  const first = slicesOf("One", "one.yaml");
  const kinds = (last: ReturnType<typeof slicesOf>) =>
    compareSlices(
      [...first, ...slicesOf("Two", "two.yaml")],
      [...first, ...last],
      [],
      proofTools,
    ).problems.map(({ kind, values }) => [kind, values.map(({ value }) => value)]);

  it("reports a conflict on both sides once", () => {
    expect(kinds(slicesOf("Two", "two.yaml"))).toEqual([["different-apis", ["One", "Two"]]]);
  });

  it("reports two different conflicts", () => {
    expect(kinds(slicesOf("Three", "two.yaml"))).toEqual([
      ["different-apis", ["One", "Two"]],
      ["different-apis", ["One", "Three"]],
    ]);
  });
});
