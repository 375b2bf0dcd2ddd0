import { describe, expect, it } from "vitest";
import { judge } from "../judge/judge.ts";
import { proverFor } from "../prove/prover-for.ts";
import { proofTools } from "../testing/proof-tools.ts";
import { formatTexts, textsOf } from "./texts-of.ts";

const newProver = () => proverFor([{}, {}], false, proofTools);
const texts = textsOf(newProver());

describe("textsOf", () => {
  it.each<[string, readonly string[]]>([
    ["^a$", ["a"]],
    ["^a{3}$", ["aaa"]],
    ["^\\-$", ["-"]],
    ["^a{200}$", ["a".repeat(200)]],
    ["^(ab){2}$", ["abab"]],
    ["^2026$", ["2026"]],
    ["^(a{10}){2}$", ["a".repeat(20)]],
    [`^${"x".repeat(298)}$`, ["x".repeat(298)]],
  ])("returns all strings for %s", (pattern, expected) => {
    expect(texts(pattern)).toEqual(expected);
  });

  it.each(["^[ab]$", "b", "^a+$", "^f-[0-9a-f]{8}$", "^(a|b)*$", "^\\p{L}$", "^(x?y){1,9}$"])(
    "returns different strings that match %s, shortest first",
    (pattern) => {
      const given = texts(pattern);
      expect(given.length).toBeGreaterThan(1);
      expect(given.length).toBeLessThanOrEqual(6);
      expect(new Set(given).size).toBe(given.length);
      expect(given.filter((text) => !new RegExp(pattern, "u").test(text))).toEqual([]);
      const lengths = given.map((text) => text.length);
      expect(lengths).toEqual(lengths.toSorted((one, other) => one - other));
    },
  );

  it.each([
    ["is invalid", "("],
    ["looks ahead", "^(?=x)y$"],
    ["looks behind", "(?<!a)b"],
    ["has a word boundary", "\\bword\\b"],
    ["is too long", "x".repeat(301)],
    ["has too large a count", "^a{10001}$"],
    ["has too large a count in a range", "^a{1,10001}$"],
    ["has too large a minimum count", "^a{9991,}$"],
    ["has counts with too large a product", "^(a{101}){100}$"],
    ["has nested counts with too large a product", "((((a{200}){200}){200}){200})"],
    ["has nested unbounded repetitions with +", "((((a+)+)+)+)+"],
    ["has nested unbounded repetitions with *", "((((a*)*)*)*)*"],
    ["has nested unbounded repetitions with a minimum", "((((a+){2,})+)+)"],
  ])("returns none for a pattern that %s", (_, pattern) => {
    expect(texts(pattern)).toEqual([]);
  });

  it.each(["^(a{100}){100}$", "^(ab){200}$", "^(((a+)+)+)+$", "^a{9990,}$", "^((a{20}){5,10})+$"])(
    "gives some for %s, which is just short enough",
    (pattern) => {
      expect(texts(pattern)).not.toEqual([]);
    },
  );

  it("returns the same strings each time, made once per prover", () => {
    const prover = newProver();
    expect(textsOf(prover)).toBe(textsOf(prover));
    expect(textsOf(prover)("^a+$")).toBe(textsOf(prover)("^a+$"));
    expect(textsOf(newProver())).not.toBe(textsOf(prover));
    expect(textsOf(newProver())("^[a-z]+$")).toEqual(textsOf(prover)("^[a-z]+$"));
  });
});

describe("formatTexts", () => {
  it.each([...formatTexts])("has a valid %s: %s", (format, text) => {
    const document = { schema: { format } };
    const checking = judge(document, proofTools, { formats: true });
    expect(checking("/schema", text)).toBe(true);
    expect(checking("/schema", `${text} `)).toBe(false);
  });

  it("has one for each format that pages use", () => {
    expect([...formatTexts.keys()]).toEqual([
      ...["date-time", "date", "time", "duration", "email", "hostname", "ipv4", "ipv6"],
      ...["uri", "url", "uuid"],
    ]);
  });
});
