import { describe, expect, it } from "vitest";
import { judge } from "../schema/judge/judge.ts";
import { proofTools } from "../schema/testing/proof-tools.ts";
import type { Finding } from "./finding/finding.ts";
import { findingsBetween } from "./testing/edited-document.ts";
import { type Mutant, type Reach, schemaMutants } from "./testing/schema-mutants.ts";
import { uploadsApi } from "./testing/uploads-api.ts";

/** Written by hand, so that it cannot share a bug with the code. */
const both: readonly Reach[] = ["response", "request"];
const reaches: Readonly<Record<string, readonly Reach[]>> = {
  UploadList: ["response"],
  Upload: ["response"],
  NewUpload: ["request"],
  Purpose: both,
  Labels: both,
  Tree: ["response"],
  Fault: ["response"],
};
const bodies = ["UploadList", "Upload", "Fault"].map((name) => `/components/schemas/${name}`);

function reachOf(pointer: string): readonly Reach[] {
  const component = /^\/components\/schemas\/(\w+)/.exec(pointer)?.[1];
  if (component !== undefined) {
    return reaches[component] ?? [];
  }
  return pointer.includes("/parameters/") ? ["parameter"] : [];
}

function isExpected(finding: Finding, expected: readonly string[]): boolean {
  return expected.some((text) => {
    const [id, pointer = ""] = text.split(" ");
    return finding.id === id && finding.pointer.startsWith(pointer);
  });
}

const mutants = schemaMutants(uploadsApi, reachOf, (pointer) => bodies.includes(pointer)).filter(
  ({ expected }) => expected.length > 0,
);
const results = mutants.map((mutant) => ({
  mutant,
  findings: findingsBetween(uploadsApi, mutant.document).filter(
    (finding) => finding.class !== "docs",
  ),
}));

function missing({ mutant, findings }: { mutant: Mutant; findings: readonly Finding[] }) {
  return mutant.expected.filter((text) => !findings.some((each) => isExpected(each, [text])));
}

describe("a change to any schema of a document", () => {
  it("is reported in the right direction, for every operator", () => {
    expect(mutants.length).toBeGreaterThan(130);
    const missed = results.flatMap((result) => {
      const texts = missing(result);
      const found = result.findings.map(({ id, pointer }) => `${id} ${pointer}`);
      return texts.length === 0 ? [] : [{ name: result.mutant.name, missed: texts, found }];
    });
    expect(missed).toEqual([]);
  });

  it("causes no other finding", () => {
    const alarms = results.flatMap(({ mutant, findings }) =>
      findings
        .filter((finding) => !isExpected(finding, mutant.expected))
        .map(({ id, pointer }) => `${mutant.name}: ${id} ${pointer}`),
    );
    expect(alarms).toEqual([]);
  });

  it("is proven if its finding is of class wire", () => {
    const unproven = results.flatMap(({ mutant, findings }) =>
      findings
        .filter((finding) => finding.class === "wire" && finding.witnessReason !== undefined)
        .map(({ id, witnessReason }) => `${mutant.name}: ${id}: ${witnessReason}`),
    );
    expect(unproven).toEqual([]);
  });
});

describe("a proof", () => {
  it("is valid on one side and invalid on the other, according to Ajv", () => {
    const schema = (name: string) => `/components/schemas/${name}`;
    const roots: Readonly<Record<string, string>> = {
      listUploads: schema("UploadList"),
      createUpload: schema("Upload"),
      retrieveUpload: schema("Upload"),
    };
    const wrong = results.flatMap(({ mutant, findings }) =>
      findings
        .filter(({ id, witnessReason }) => id.startsWith("response") && witnessReason === undefined)
        .flatMap(({ id, class: kind, operations, witness }) => {
          const root = roots[operations[0] ?? ""] ?? "";
          const pointer = mutant.name.includes("/Fault") ? schema("Fault") : root;
          const was = judge(uploadsApi, proofTools)(pointer, witness);
          const is = judge(mutant.document, proofTools)(pointer, witness);
          return was !== is && is === (kind === "wire") ? [] : [`${mutant.name}: ${id}`];
        }),
    );
    expect(wrong).toEqual([]);
  });
});
