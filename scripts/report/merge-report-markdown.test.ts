import { expect, it } from "vitest";
import type { Decision, Merge } from "../merge/merge.ts";
import { mergeRules } from "../merge/rules/merge-rules.ts";
import { mergeReportMarkdown } from "./merge-report-markdown.ts";
import { pointerLabel } from "./pointer-label.ts";

const decision = (part: Partial<Decision>): Decision => ({
  pointer: "/components/schemas/File/properties/size",
  operations: [],
  rule: "type-union",
  values: [
    { source: "new.md", line: 3, value: { type: "string" } },
    { source: "old.md", line: 4, value: { type: "integer" } },
  ],
  result: { type: ["string", "integer"] },
  ...part,
});

const report = (...decisions: readonly Decision[]): string =>
  mergeReportMarkdown({ document: {}, decisions, problems: [] }, ["new.md", "old.md"]);

it("shows each page's value and line, the rule in words, and the result", () => {
  expect(report(decision({}))).toContain(`### File, size

\`/components/schemas/File/properties/size\`

- new.md:3 states \`{"type":"string"}\`
- old.md:4 states \`{"type":"integer"}\`
- **Rule** \`type-union\`: ${mergeRules["type-union"]}
- **Result** \`{"type":["string","integer"]}\`
`);
});

it("shows whether a place is in requests or responses, and which operations it concerns", () => {
  const text = report(decision({ direction: "response", operations: ["GET /a", "GET /b"] }));
  expect(text).toContain("### File, size (in responses)\n");
  expect(text).toContain("concerns `GET /a`, `GET /b`\n");
});

it("lists decisions by operation", () => {
  const text = report(
    decision({ direction: "request", operations: ["GET /b", "GET /a"] }),
    decision({ pointer: "/paths/~1a/get/summary", operations: ["GET /a"] }),
    decision({ pointer: "/servers", operations: [] }),
  );
  expect(text).toContain(
    "## By operation\n\n- `GET /a`: File, size (in requests); GET /a, summary\n- `GET /b`: File, size (in requests)\n",
  );
});

it("shows the reason of a human decision", () => {
  const { rule: _, ...settled } = decision({ resolution: { because: "they moved\n" } });
  expect(report(settled)).toContain("- **Human decision**, because they moved\n");
});

it("separates decisions about the contract from what no page states and from wording", () => {
  const text = report(
    decision({}),
    decision({ pointer: "/info/description", rule: "freshest-wins" }),
    decision({
      pointer: "/paths/~1a/get/operationId",
      rule: "made-from-method-and-path",
      values: [{ source: "new.md", line: 9, value: null }],
      result: "getA",
    }),
  );
  expect(text).toContain("| Different contracts | 1 |");
  const order = [
    "## Different contracts",
    "### File, size",
    "## What no page states",
    "### GET /a",
  ];
  const places = [...order, "## Different wording", "### info, description"].map((line) =>
    text.indexOf(line),
  );
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(places).not.toContain(-1);
});

it("states its assumption", () => {
  expect(report()).toContain("**One assumption:**");
});

it("lists pages with the same value together, at most five", () => {
  const values = Array.from({ length: 8 }, (_, line) => ({ source: "p.md", line, value: 1 }));
  expect(report(decision({ values }))).toContain(
    "- 8 places state `1` (p.md:0; p.md:1; p.md:2; p.md:3; p.md:4; 3 more)\n",
  );
});

it("does not let a page's text break out of its code block", () => {
  const hostile = "```\n# Not a heading\n`";
  const text = report(decision({ result: hostile.repeat(9), pointer: "/info/`*[x]" }));
  const fences = text.split("\n").filter((line) => line.trim().startsWith("`````"));
  expect(fences).toHaveLength(2);
  expect(text).toContain("### info, \\`\\*\\[x\\]");
});

it("shows open decisions first, with the entry to write", () => {
  const merge: Merge = {
    document: undefined,
    decisions: [decision({})],
    problems: [
      {
        kind: "different-servers",
        pointer: "/servers",
        values: [{ source: "new.md", line: 3, value: [] }],
        message: "The pages state different servers.",
        suggestion: "  - pointer: /servers\n",
        exitCode: 3,
      },
    ],
  };
  const text = mergeReportMarkdown(merge, ["new.md"]);
  expect(text).toContain("| Waiting for a person | 1 |");
  expect(text.indexOf("  - pointer: /servers\n")).toBeLessThan(text.indexOf("### File, size"));
});

it.each([
  ["/servers", "servers"],
  ["/paths/~1files~1{id}/get/operationId", "GET /files/{id}, operationId"],
  [
    "/paths/~1x/post/requestBody/content/text~1csv/schema/items/properties/items",
    "POST /x, requestBody, text/csv, each item, items",
  ],
  ["/components/schemas/File/properties/properties/type", "File, properties, type"],
  ["/components/parameters/Limit/schema/maximum", "Limit, maximum"],
  ["/paths/~1x/parameters/0", "/x, parameters, 0"],
  [
    "/components/schemas/File/properties/properties/items/enum",
    "File, properties, each item, enum",
  ],
  ["/components/schemas/File/properties/content/properties/a", "File, content, a"],
  ["/components/schemas/File/patternProperties/items/enum", "File, patternProperties, items, enum"],
  ["/components/responses/R/headers/content/schema/enum", "R, headers, content, enum"],
])("labels %s as %s", (pointer, label) => {
  expect(pointerLabel(pointer)).toBe(label);
});
