import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { catalogue } from "../drift/finding/catalogue.ts";
import { type Finding, reportOf, verdictOf } from "../drift/finding/finding.ts";
import { findingsText } from "./findings-text.ts";
import { findingFormats, formatFindings } from "./format-findings.ts";

const hostile: Finding = {
  ...verdictOf("response-property-became-nullable"),
  pointer: "/components/schemas/File,a:b/properties/100%",
  operations: ["listFiles", "GET /files/{id}"],
  source: {
    before: { file: "openapi/pages/a,b:c%.md", line: 3 },
    after: { file: "https://docs.example.com/a b.md", line: 4 },
  },
  before: "string",
  after: ["string", "null"],
  message: "`File` may be\nnull ::error::<script> @team \u001b[31m100%.",
  witness: { name: "```\nnull", bytes: null },
};

const removed: Finding = {
  ...verdictOf("api-removed-with-deprecation"),
  pointer: "/paths/~1files/get",
  operations: ["listFiles"],
  source: { before: { file: "old.yaml", line: 7 }, after: null },
  before: {},
  after: null,
  message: "GET /files is gone.",
  witness: null,
  witnessReason: "no payload shows that an operation is gone",
};

const docs: Finding = {
  ...verdictOf("description-changed"),
  pointer: "",
  operations: [],
  source: { before: null, after: null },
  before: "a",
  after: "b",
  message: "The description changed.",
  witness: null,
  witnessReason: "wording only",
};

const report = reportOf([docs, removed, hostile]);
const plain = { color: false };
const print = (format: (typeof findingFormats)[number]) => formatFindings(report, format, plain);

describe("a report", () => {
  it("counts levels, sorts errors first and uses the highest bump", () => {
    expect(report.findings.map(({ level }) => level)).toEqual(["error", "warning", "info"]);
    expect(report.summary).toEqual({ error: 1, warning: 1, info: 1 });
    expect(report.nextVersion).toBe("major");
    expect(reportOf([]).nextVersion).toBe("none");
  });

  it.each(findingFormats)("ends in one newline as %s, even without findings", (format) => {
    for (const text of [print(format), formatFindings(reportOf([]), format, plain)]) {
      expect(text).toMatch(/[^\n]\n$/);
    }
  });

  it("contains all fields as JSON, in a fixed order", () => {
    const parsed: unknown = JSON.parse(print("json"));
    expect(parsed).toEqual(report);
    expect(Object.keys(hostile)).toEqual([
      ...["id", "class", "level", "bump", "pointer", "operations", "source"],
      ...["before", "after", "message", "witness"],
    ]);
    expect(print("json").indexOf('"findings"')).toBeLessThan(print("json").indexOf('"summary"'));
  });
});

describe("the next version", () => {
  const gone: Finding = { ...docs, ...verdictOf("response-optional-property-removed") };

  it("names what requires a major version if there are no errors", () => {
    expect(findingsText(reportOf([gone, gone, docs]), plain)).toMatch(
      /0 errors, 2 warnings, 1 info; next version: major \(types: response-optional-property-removed\)\.\n$/,
    );
  });

  it("has no reason beside an error, or if it is not major", () => {
    expect(findingsText(reportOf([gone, hostile]), plain)).toMatch(/; next version: major\.\n$/);
    expect(findingsText(reportOf([docs]), plain)).toMatch(/; next version: patch\.\n$/);
  });
});

describe("text", () => {
  it("groups by level, shows place and proof, and ends with a summary", () => {
    const text = print("text");
    expect(text.indexOf("ERROR")).toBeLessThan(text.indexOf("WARNING"));
    expect(text).toContain(
      "  response-property-became-nullable  https://docs.example.com/a b.md:4 (was openapi/pages/a,b:c%.md:3)\n",
    );
    expect(text).toContain('proof: {"name":"```\\nnull","bytes":null}');
    expect(text).toContain("no proof: no payload shows that an operation is gone");
    expect(text).toMatch(/1 error, 1 warning, 1 info; next version: major\.\n$/);
  });

  it("removes control characters, and uses colors only if asked to", () => {
    expect(print("text").replaceAll("\n", "")).not.toMatch(/\p{Cc}/u);
    expect(findingsText(report, { color: true })).toContain("\u001b[31mresponse-property");
  });

  it("escapes the control characters in a proof that JSON does not escape", () => {
    const text = findingsText(reportOf([{ ...hostile, witness: "\u007f\u009b31mé" }]), plain);
    expect(text).toContain('    proof: "\\u007f\\u009b31mé"\n');
  });
});

describe("github", () => {
  it("writes one escaped workflow command per finding, with the file if there is one in the repository", () => {
    const [first, second, third] = print("github").split("\n");
    expect(first).toBe(
      "::error file=openapi/pages/a%2Cb%3Ac%25.md,line=3,title=response-property-became-nullable::" +
        "`File` may be%0Anull ::error::<script> @team \\u001b[31m100%25.%0Aproof: " +
        '{"name":"```\\nnull","bytes":null}',
    );
    expect(second).toBe(
      "::warning file=old.yaml,line=7,title=api-removed-with-deprecation::GET /files is gone.",
    );
    expect(third).toBe("::notice title=description-changed::The description changed.");
  });
});

describe("markdown", () => {
  it("contains no HTML and no mentions, and fences the proof safely", () => {
    const text = print("markdown");
    expect(text).toContain("`File` may be null ::error::\\<script\\> @\u200bteam");
    expect(text).toContain("````json\n");
    expect(text).toContain("## Errors: can break a correct program");
  });
});

describe("sarif", () => {
  const require = createRequire(import.meta.url);
  const file = require.resolve("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json");
  const { $schema, id, ...schema } = JSON.parse(readFileSync(file, "utf8"));
  const validate = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(
    schema,
  );

  it("is valid under the schema of SARIF 2.1.0", () => {
    expect([$schema, id]).toEqual([
      expect.stringContaining("draft-04"),
      expect.stringContaining("2.1.0"),
    ]);
    expect(validate(JSON.parse(print("sarif")))).toBe(true);
    expect(validate(JSON.parse(print("sarif").replace('"ruleId"', '"rule"')))).toBe(false);
  });

  it("names files by valid URIs: escapes in a URL are kept, all else is escaped", () => {
    const uris = ["https://x.example/a%20b c.md?q=100%#%zz", "pages/a%20b,c.md"].map((file) => {
      const source = { before: null, after: { file, line: 1 } };
      const log = JSON.parse(formatFindings(reportOf([{ ...docs, source }]), "sarif", plain));
      return log.runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri;
    });
    expect(uris).toEqual(["https://x.example/a%20b%20c.md?q=100%25#%25zz", "pages/a%2520b%2Cc.md"]);
  });

  it("has the catalogue as its rules, and results that refer to them", () => {
    const [run] = JSON.parse(print("sarif")).runs;
    const rules: readonly { id: string }[] = run.tool.driver.rules;
    expect(rules.map((rule) => rule.id)).toEqual(Object.keys(catalogue));
    expect(run.results).toMatchObject([
      { ruleId: "response-property-became-nullable", level: "error", locations: [{}] },
      { ruleId: "api-removed-with-deprecation", level: "warning" },
      { ruleId: "description-changed", level: "note", locations: [] },
    ]);
    for (const { ruleId, ruleIndex } of run.results) {
      expect(rules[ruleIndex]?.id).toBe(ruleId);
    }
  });
});
