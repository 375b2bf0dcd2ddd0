import { describe, expect, it } from "vitest";
import { readIgnoreList } from "./ignore-list.ts";

const ids = ["tag-changed"];

describe("an ignore file", () => {
  it.each(["", "# nothing yet\n", "ignore:\n", "ignore: []\n", "[]\n"])(
    "may be empty: %j",
    (text) => {
      expect(readIgnoreList(text, "ignore.yaml", ids)).toEqual({
        entries: [],
        severities: [],
        problems: [],
      });
    },
  );

  it("that is not YAML must be corrected by its author, not by the vendor", () => {
    expect(readIgnoreList("a: [", "ignore.yaml", ids).problems).toMatchObject([
      { suggestion: "Correct this line of ignore.yaml.", exitCode: 4 },
    ]);
  });
});

describe("an ignore entry", () => {
  it.each([
    ["an unknown id", "ignore: [{ id: nothing, pointer: /a, because: x, expires: 2027-01-01 }]"],
    ["no place", "ignore: [{ id: tag-changed, because: x, expires: 2027-01-01 }]"],
    ["no reason", "ignore: [{ id: tag-changed, pointer: /a, expires: 2027-01-01 }]"],
    ["no date", "ignore: [{ id: tag-changed, pointer: /a, because: x, expires: soon }]"],
    [
      "a date that does not exist",
      "ignore: [{ id: tag-changed, pointer: /a, because: x, expires: 2027-02-30 }]",
    ],
    [
      "an unknown key",
      "ignore: [{ id: tag-changed, pointer: /a, because: x, expires: 2027-01-01, level: info }]",
    ],
    ["a string instead of a mapping", "ignore: [tag-changed]"],
    ["a string instead of a list", "ignore: tag-changed"],
    [
      "a pointer that is not a string",
      "ignore: [{ id: tag-changed, pointer: 5, operation: list, because: x, expires: 2027-01-01 }]",
    ],
  ])("with %s is a problem", (_, text) => {
    const { entries, problems } = readIgnoreList(text, "ignore.yaml", ids);
    expect(entries).toEqual([]);
    expect(problems).toMatchObject([{ kind: "malformed-entry", exitCode: 3 }]);
  });

  it.each([
    ["ingore: []", "did you mean ignore?"],
    ["ignore: [{ id: tag-changd, pointer: /a, because: x, expires: 2027-01-01 }]", "tag-changed?"],
    ["ignore: [{ id: tag-changed, pointr: /a, because: x, expires: 2027-01-01 }]", "pointer?"],
  ])("with a misspelled word gets a suggestion: %s", (text, meant) => {
    const [problem] = readIgnoreList(text, "ignore.yaml", ids).problems;
    expect(problem?.message).toContain(meant);
  });

  it("is checked as a whole: all its problems are reported at once", () => {
    const { problems } = readIgnoreList("ignore: [{ id: tag-changed }]", "ignore.yaml", ids);
    expect(problems.map(({ message }) => message)).toEqual([
      "The entry has no because.",
      "The entry has no expires.",
      "The entry has neither pointer nor operation.",
    ]);
  });

  it("may be in a bare list, and the list may be empty", () => {
    const bare = "- { id: tag-changed, operation: list, because: x, expires: 2027-01-01 }";
    expect(readIgnoreList(bare, "ignore.yaml", ids).entries).toHaveLength(1);
    expect(readIgnoreList("ignore:\n", "ignore.yaml", ids)).toEqual({
      entries: [],
      severities: [],
      problems: [],
    });
  });
});
