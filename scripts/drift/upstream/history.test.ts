import { describe, expect, it } from "vitest";
import type { Resolution } from "../../project/read-resolutions.ts";
import { proofTools } from "../../schema/testing/proof-tools.ts";
import { compareDocuments } from "../document/compare-documents.ts";
import { type Finding, reportOf } from "../finding/finding.ts";
import { documentOf, type FilesApi, lateIn2025, pageOf } from "../testing/files-api.ts";
import { keptPage } from "../testing/kept-page.ts";
import { driftOf } from "./drift-of.ts";

const early: FilesApi = {
  ...lateIn2025,
  filePurpose: ["fine-tune"],
  fileType: ["jsonl", "parquet"],
};
const withConst: FilesApi = {
  ...lateIn2025,
  summary: "List the files",
  object: { const: "file", description: "The object type, which is always `file`." },
};
const withoutLineCount: FilesApi = {
  ...lateIn2025,
  required: lateIn2025.required.filter((name) => name !== "LineCount"),
  more: {},
};
const moved: FilesApi = { ...lateIn2025, server: "https://api.together.ai/v1" };
const threePurposes: FilesApi = { ...lateIn2025, filePurpose: ["fine-tune", "eval", "batch-api"] };
const withStatus: FilesApi = {
  ...lateIn2025,
  more: {
    ...lateIn2025.more,
    processing_status: { type: "string", enum: ["pending", "completed"] },
    validation_report: { type: ["object", "null"] },
  },
  processed: { type: "boolean", deprecated: true },
};

function brief(findings: readonly Finding[]): readonly string[] {
  return findings
    .map(({ id, class: kind, level, pointer }) => `${level} ${kind} ${id} ${pointer}`)
    .sort();
}

function wholeDocuments(before: FilesApi, after: FilesApi) {
  const placed = (api: FilesApi, file: string) => ({
    document: documentOf(api),
    lineOf: () => ({ file, line: 1 }),
  });
  return reportOf(
    compareDocuments(placed(before, "old.yaml"), placed(after, "new.yaml"), proofTools),
  );
}

/** The page of `GET /files` changes, that of `GET /files/{id}` stays the same. */
async function throughTheMerge(
  before: FilesApi,
  after: FilesApi,
  resolutions: readonly Resolution[] = [],
) {
  const page = (api: FilesApi, path: string, name: string) =>
    keptPage(name, pageOf(documentOf(api), path));
  const list = page(before, "/files", "pages/get-files.md");
  const retrieve = page(before, "/files/{id}", "pages/get-files-id.md");
  const published = page(after, "/files", "https://docs.example/get-files.md");
  const drift = await driftOf(
    [
      { kept: list, published },
      { kept: retrieve, published: undefined },
    ],
    resolutions,
    proofTools,
  );
  return { ...reportOf(drift.findings), problems: drift.problems };
}

const schemas = "/components/schemas";

describe("the vendor's history", () => {
  it("2025-06-03: new purposes and file types are wire warnings for both operations", async () => {
    const expected = [
      `warning wire response-property-enum-value-added ${schemas}/FilePurpose/enum`,
      `warning wire response-property-enum-value-added ${schemas}/FileType/enum`,
    ];
    for (const report of [
      wholeDocuments(early, lateIn2025),
      await throughTheMerge(early, lateIn2025),
    ]) {
      expect(brief(report.findings)).toEqual(expected);
      expect(report.nextVersion).toBe("minor");
      expect(report.findings[0]?.operations).toEqual(["listFiles", "retrieveFile"]);
      expect(report.findings[0]?.witness).toMatchObject({ data: [{ purpose: "eval" }] });
    }
  });

  it("2026-02-17: a string that became a const is info in whole documents", () => {
    const report = wholeDocuments(lateIn2025, withConst);
    expect(brief(report.findings)).toEqual([
      `info docs description-changed ${schemas}/FileResponse/properties/object/description`,
      "info docs description-changed /paths/~1files/get/summary",
      `info types response-property-const-added ${schemas}/FileResponse/properties/object/const`,
    ]);
    expect(report.nextVersion).toBe("minor");
  });

  it("2026-02-17: the const is lost in the merge while the other page says string", async () => {
    const report = await throughTheMerge(lateIn2025, withConst);
    expect(brief(report.findings)).toEqual([
      `info docs description-changed ${schemas}/FileResponse/properties/object/description`,
      "info docs description-changed /paths/~1files/get/summary",
    ]);
    expect(report.nextVersion).toBe("patch");
  });

  it("2026-02-18: a removed required property breaks readers, with proof", () => {
    const report = wholeDocuments(lateIn2025, withoutLineCount);
    expect(brief(report.findings)).toEqual([
      `error wire response-required-property-removed ${schemas}/FileResponse/properties/LineCount`,
    ]);
    expect(report.nextVersion).toBe("major");
    expect(report.findings[0]?.witness).toHaveProperty("data.0.id");
    expect(report.findings[0]?.witness).not.toHaveProperty("data.0.LineCount");
  });

  it("2026-02-18: in the merge, the property became optional", async () => {
    const report = await throughTheMerge(lateIn2025, withoutLineCount);
    expect(brief(report.findings)).toEqual([
      `error wire response-property-became-optional ${schemas}/FileResponse/properties/LineCount`,
    ]);
    expect(report.nextVersion).toBe("major");
    expect(report.findings[0]?.operations).toEqual(["listFiles", "retrieveFile"]);
  });

  it("2026-04-28: a new default server is a warning in whole documents", () => {
    const report = wholeDocuments(lateIn2025, moved);
    expect(brief(report.findings)).toEqual([
      "warning operational server-url-changed /servers/0/url",
    ]);
    expect(report.nextVersion).toBe("minor");
  });

  it("2026-04-28: in the merge, a person must decide on the server, and then the warning is the same", async () => {
    const open = await throughTheMerge(lateIn2025, moved);
    expect(open.findings).toEqual([]);
    expect(open.problems.map(({ kind, exitCode }) => [kind, exitCode])).toEqual([
      ["different-servers", 3],
    ]);
    const because = "the vendor moved";
    const value = [{ url: moved.server }];
    const entry = { pointer: "/servers", value, because, source: "resolutions.yaml", line: 1 };
    const decided = await throughTheMerge(lateIn2025, moved, [entry]);
    expect(decided.problems).toEqual([]);
    expect(brief(decided.findings)).toEqual([
      "warning operational server-url-changed /servers/0/url",
    ]);
    expect(decided.nextVersion).toBe("minor");
  });

  it("2026-04-30: fewer purposes are info, and in the merge only change the order while the other page has them", async () => {
    const whole = wholeDocuments(lateIn2025, threePurposes);
    expect(brief(whole.findings)).toEqual([
      `info types response-property-enum-value-removed ${schemas}/FilePurpose/enum`,
    ]);
    expect(whole.nextVersion).toBe("minor");
    const merged = await throughTheMerge(lateIn2025, threePurposes);
    expect(brief(merged.findings)).toEqual([
      "info docs description-changed /components/schemas/FilePurpose/enum",
    ]);
    expect(merged.nextVersion).toBe("patch");
  });

  it("2026-06-05: new properties and a deprecation are info", async () => {
    for (const report of [
      wholeDocuments(lateIn2025, withStatus),
      await throughTheMerge(lateIn2025, withStatus),
    ]) {
      expect(brief(report.findings)).toEqual([
        `info docs deprecated-changed ${schemas}/FileResponse/properties/Processed/deprecated`,
        `info types response-property-added ${schemas}/FileResponse/properties/processing_status`,
        `info types response-property-added ${schemas}/FileResponse/properties/validation_report`,
      ]);
      expect(report.nextVersion).toBe("minor");
    }
  });
});
