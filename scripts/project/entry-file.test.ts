import { describe, expect, it } from "vitest";
import { readResolutions } from "./read-resolutions.ts";
import { readSources } from "./read-sources.ts";

const told = (problems: readonly { message: string; values: readonly { line: number }[] }[]) =>
  problems.map(({ message, values }) => `${values[0]?.line}: ${message}`);

describe("readResolutions", () => {
  const read = (text: string) => readResolutions(text, "resolutions.yaml");

  it("returns pointer, value, reason, file and line of every entry", () => {
    const text =
      "resolutions:\n  - pointer: /servers\n    value:\n      - url: x\n    because: it moved\n  - {pointer: /a, value: null, because: b}\n";
    expect(read(text)).toEqual({
      resolutions: [
        {
          pointer: "/servers",
          value: [{ url: "x" }],
          because: "it moved",
          source: "resolutions.yaml",
          line: 2,
        },
        { pointer: "/a", value: null, because: "b", source: "resolutions.yaml", line: 6 },
      ],
      problems: [],
    });
  });

  it.each(["", "# None yet.\n", "resolutions:\n", "resolutions: []\n"])(
    "returns no entries for %j",
    (text) => {
      expect(read(text)).toEqual({ resolutions: [], problems: [] });
    },
  );

  it.each([
    ["x\n", '1: Expected a mapping with the key resolutions; found the string "x"'],
    ["resolution: []\n", "1: Expected resolutions, a list of entries; found nothing"],
    ["resolutions: {}\n", "1: Expected resolutions, a list of entries; found a mapping"],
    [
      "resolutions:\n  - x\n",
      '2: Expected an entry with pointer, value, because; found the string "x"',
    ],
    ["resolutions:\n  - pointer: /a\n    value: 1\n", "2: The entry has no because"],
    ["resolutions:\n  - pointer: /a\n    because: b\n", "2: The entry has no value"],
    [
      "resolutions:\n  - pointer: /a\n    value: 1\n    because: '  '\n",
      "4: Expected because: the reason",
    ],
    [
      "resolutions:\n  - pointer: /a\n    value: 1\n    because: b\n    why: c\n",
      '5: Unknown key "why"',
    ],
    [
      "resolutions:\n  - pointer: /a\n    value: 1\n    becuase: b\n",
      '4: Unknown key "becuase"; did you mean because?',
    ],
    [
      "resolutions:\n  - pointer: a/b\n    value: 1\n    because: b\n",
      "2: Expected pointer: a JSON pointer",
    ],
    [
      "resolutions:\n  - pointer: /a~\n    value: 1\n    because: b\n",
      "2: Expected pointer: a JSON pointer",
    ],
    [
      "resolutions:\n  - {pointer: /a, value: 1, because: b}\n  - {pointer: /a, value: 2, because: b}\n",
      "3: Another entry, in line 2, is for",
    ],
    ["resolutions: [\n", "2: Invalid YAML"],
  ])("reports the line of the error in %j", (text, words) => {
    const { problems } = read(text);
    expect(told(problems).join("\n")).toContain(words);
    const code = words.includes("Invalid YAML") ? 4 : 3;
    expect(problems.every(({ exitCode }) => exitCode === code)).toBe(true);
  });

  it("keeps valid entries beside invalid ones", () => {
    const text = "resolutions:\n  - {pointer: /a, value: 1, because: b}\n  - {pointer: /b}\n";
    expect(read(text).resolutions).toMatchObject([{ pointer: "/a" }]);
    expect(read(text).problems).toHaveLength(2);
  });
});

describe("readSources", () => {
  const sha256 = "a".repeat(64);
  const read = (entry: string) => readSources(`sources:\n  - ${entry}\n`, "sources.yaml");

  it("returns URL, file, checksum and line, in the file's order", () => {
    const text = `sources:\n  - {url: "https://a.test/b.md", file: pages/b.md, sha256: ${sha256}}\n  - {url: "http://a.test/a", file: a.md, sha256: ${sha256}}\n`;
    expect(readSources(text, "sources.yaml")).toEqual({
      sources: [
        { url: "https://a.test/b.md", file: "pages/b.md", sha256, line: 2 },
        { url: "http://a.test/a", file: "a.md", sha256, line: 3 },
      ],
      problems: [],
    });
  });

  it.each([
    "/etc/passwd",
    "../x.md",
    "pages/../../x.md",
    "./x.md",
    "C:x.md",
    "a\\b.md",
    "pages//x",
    "",
  ])("rejects the file %j, which is not a path below the folder", (file) => {
    const entry = `{url: "https://a.test", file: ${JSON.stringify(file)}, sha256: ${sha256}}`;
    expect(told(read(entry).problems).join()).toContain("2: Expected file: a path below");
  });

  it.each(["ftp://a.test/x", "file:///x", "docs.test/x", "https://"])(
    "rejects the URL %j",
    (url) => {
      const entry = `{url: "${url}", file: a.md, sha256: ${sha256}}`;
      expect(told(read(entry).problems).join()).toContain("2: Expected url: an http or https URL");
    },
  );

  it("rejects an invalid checksum, and two entries for one file", () => {
    expect(read("{url: 'https://a.test', file: a.md, sha256: ABC}").problems).toHaveLength(1);
    const entry = `  - {url: "https://a.test", file: a.md, sha256: ${sha256}}\n`;
    expect(told(readSources(`sources:\n${entry}${entry}`, "s").problems)).toEqual([
      '3: Another entry, in line 2, is for the string "a.md", too.',
    ]);
  });
});
