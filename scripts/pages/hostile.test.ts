import { describe, expect, it } from "vitest";
import type { Problem } from "../problem/problem.ts";
import { type Extraction, extractSlices } from "./extract-slices.ts";
import { readDocument } from "./read-document.ts";

/** A page with a text in a slice's fence. */
const page = (content: string): string => `# x\n\n\`\`\`\`yaml GET /x\n${content}\n\`\`\`\`\n`;

/** The problems of a reading, which is limited to 5 s of processor time; a busy machine does not matter. */
function problemsOf(read: () => ReturnType<typeof readDocument> | Extraction): readonly Problem[] {
  const start = process.cpuUsage();
  const result = read();
  const { user, system } = process.cpuUsage(start);
  expect(user + system).toBeLessThan(5_000_000);
  return "problems" in result ? result.problems : [];
}

const ofPage = (text: string) => problemsOf(() => extractSlices(text, "page.md"));
const ofDocument = (text: string) => problemsOf(() => readDocument(text, "x.yaml"));

const staircase = (levels: number): string =>
  Array.from({ length: levels }, (_, level) => `${" ".repeat(level)}a:\n`).join("");

const lines = (count: number, line: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => `${line(at)}\n`).join("");

/** Each line expands to ten copies of the one before. */
const laughs = `a0: &a0 [x]\n${lines(12, (at) => `a${at + 1}: &a${at + 1} [${`*a${at},`.repeat(10)}]`)}`;

describe("hostile pages", () => {
  it.each([
    ["flow lists", "[".repeat(1_900_000)],
    ["flow mappings", "{a: ".repeat(400_000)],
    ["lists on one line", "- ".repeat(900_000)],
    ["explicit keys", "? ".repeat(900_000)],
    ["block mappings", staircase(1_900)],
    ["lists just beyond the limit", `${"[".repeat(501)}${"]".repeat(501)}`],
  ])("are rejected for %s nested too deeply", (_what, content) => {
    expect(ofPage(page(content))).toMatchObject([
      { kind: "nested-too-deep", exitCode: 4, message: expect.stringContaining("500 levels") },
    ]);
  });

  it("are read up to a depth of 500 levels", () => {
    expect(ofPage(page(`${"[".repeat(500)}${"]".repeat(500)}`))).toMatchObject([
      { kind: "not-openapi" },
    ]);
  });

  it("are rejected for aliases that multiply, and for aliases that nest deeper than the text", () => {
    expect(ofPage(page(laughs))).toEqual([
      expect.objectContaining({ kind: "alias-expansion", exitCode: 4 }),
    ]);
    const deep = `${"[".repeat(300)}1${"]".repeat(300)}`;
    expect(ofPage(page(`a: &a ${deep}\nb: ${deep.replace("1", "*a")}\n`))).toMatchObject([
      { kind: "nested-too-deep" },
    ]);
  });

  it("are rejected above 2 MiB without being parsed", () => {
    const problems = ofPage("a b c\n".repeat(350_000));
    expect(problems).toMatchObject([
      { kind: "too-large", message: expect.stringContaining("2 MiB") },
    ]);
  });

  it("are rejected above a million tokens", () => {
    expect(ofPage(page("\n".repeat(1_100_000)))).toMatchObject([
      { kind: "too-large", message: expect.stringContaining("1000000 tokens") },
    ]);
  });

  it("report at most 200 of millions of errors", () => {
    for (const content of [
      `a: "${"\\q".repeat(900_000)}"`,
      "]".repeat(400_000),
      `[${",".repeat(300_000)}`,
    ]) {
      const problems = ofPage(page(content));
      expect(problems.length).toBeGreaterThan(0);
      expect(problems.length).toBeLessThanOrEqual(200);
      expect(problems[0]).toMatchObject({ kind: "invalid-yaml" });
    }
  });

  it("may have a hundred thousand fences", () => {
    expect(ofPage("````yaml GET /x\n````\n".repeat(50_000)).length).toBeLessThanOrEqual(100);
    expect(ofPage("```\n".repeat(100_000))).toMatchObject([{ kind: "no-fence" }]);
  });

  it("may have thousands of keys, anchors or comments, at a linear cost", () => {
    for (const content of [
      lines(8_000, (at) => `k${at}: 1`),
      lines(8_000, () => "k: 1"),
      lines(8_000, (at) => `- &a${at} x`),
      `a:\n${lines(8_000, () => " # x")}`,
      `a: x\n${" x\n".repeat(100_000)}`,
    ]) {
      expect(ofPage(page(content)).length).toBeGreaterThan(0);
    }
  });
});

describe("hostile documents", () => {
  it.each(["[", '{"a":', "[[", '{"a":['].map((piece) => [piece]))(
    "are rejected for a million repetitions of %s",
    (piece) => {
      expect(ofDocument(piece.repeat(1_000_000))).toMatchObject([
        { kind: expect.stringContaining("nested-too-deep") },
      ]);
    },
  );

  it("are rejected above 64 MiB, and above 16 MiB of YAML", () => {
    expect(ofDocument(`{"a":"${"x".repeat(64 * 2 ** 20)}"}`)).toMatchObject([
      { kind: "too-large", message: expect.stringContaining("64 MiB") },
    ]);
    expect(ofDocument(`a: ${"x".repeat(16 * 2 ** 20)}`)).toMatchObject([
      {
        kind: "too-large",
        message: expect.stringContaining("16 MiB of YAML"),
        suggestion: expect.stringContaining("JSON"),
      },
    ]);
  });

  it("are rejected above two million values", () => {
    expect(ofDocument(`[${"0,".repeat(2_000_001)}0]`)).toMatchObject([
      { kind: "too-large", message: expect.stringContaining("2000000 values") },
    ]);
  });

  it("may be one line of 20 MB", () => {
    const text = `{"openapi":"3.1.0","info":{"title":"t","version":1},"x":"${"é".repeat(10 * 2 ** 20)}"}`;
    expect(ofDocument(text)).toMatchObject([
      { pointer: "/info/version", values: [{ line: 1 }] },
      { kind: "malformed-document" },
    ]);
  });

  it("cannot pollute the prototype of objects", () => {
    expect(ofDocument('{"__proto__": {"polluted": 1}}')).toMatchObject([{ kind: "unsafe-key" }]);
    expect(ofDocument("__proto__:\n  polluted: 1\n")).toMatchObject([{ kind: "unsafe-key" }]);
    expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
  });
});
