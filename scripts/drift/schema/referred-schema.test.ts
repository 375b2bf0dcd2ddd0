import { describe, expect, it } from "vitest";
import { editedDocument, findingsBetween } from "../testing/edited-document.ts";
import { uploadsApi } from "../testing/uploads-api.ts";

const body = "/paths/~1uploads/post/requestBody/content/application~1json/schema";

describe("keywords beside the $ref of a whole body", () => {
  it("make a property required of senders", () => {
    const asking = editedDocument(uploadsApi, `${body}/required`, () => ["team"]);
    const findings = findingsBetween(uploadsApi, asking);
    expect(findings.map(({ id, operations }) => [id, operations])).toEqual([
      ["request-property-became-required", ["createUpload"]],
    ]);
    expect(findings[0]?.message).toMatch(/^`team` in the request body of POST \/uploads became/);
  });

  it("leave nothing to send if their type contradicts the component", () => {
    const contradictory = editedDocument(uploadsApi, `${body}/type`, () => "array");
    const ids = (findings: ReturnType<typeof findingsBetween>) => findings.map(({ id }) => id);
    expect(ids(findingsBetween(uploadsApi, contradictory))).toContain(
      "request-property-type-changed",
    );
    expect(ids(findingsBetween(contradictory, uploadsApi))).toContain(
      "request-property-type-generalized",
    );
  });

  it("change only the wording if they are annotations", () => {
    const described = editedDocument(uploadsApi, `${body}/description`, () => "What to upload.");
    expect(findingsBetween(uploadsApi, described).map(({ id }) => id)).toEqual([
      "description-changed",
    ]);
  });
});
