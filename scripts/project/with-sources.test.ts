import { expect, it } from "vitest";
import { readSources } from "./read-sources.ts";
import { withSources } from "./with-sources.ts";

const sha256 = "0".repeat(64);
const added = { url: "https://docs.example.com/b.md", file: "pages/b.md", sha256 };

it.each([
  ["an empty file", "", []],
  ["only a comment", "# Ours.\n", []],
  ["an empty list", "# Ours.\nsources: []\n", []],
  ["no list yet", "sources:\n", []],
  ["a flow list", `sources: [{ file: pages/a.md, sha256: "${sha256}" }]\n`, ["pages/a.md"]],
  [
    "a block list",
    `sources:\n  - file: pages/a.md\n    sha256: "${sha256}" # ours`,
    ["pages/a.md"],
  ],
  ["no indentation", `sources:\n- file: pages/a.md\n  sha256: "${sha256}"\n\n`, ["pages/a.md"]],
])("adds an entry to %s, after the others, and keeps the comments", (_, text, files) => {
  const edited = withSources(text, [added]);
  const { sources, problems } = readSources(edited, "sources.yaml");
  expect(problems).toEqual([]);
  expect(sources.map(({ file }) => file)).toEqual([...files, "pages/b.md"]);
  expect(sources.at(-1)).toMatchObject(added);
  for (const comment of text.match(/#.*/g) ?? []) expect(edited).toContain(comment);
});

it("keeps every byte of a block list", () => {
  const text = `# Ours.\nsources:\n    -   file: 'pages/a.md'   # first\n        sha256: "${sha256}"\n`;
  expect(withSources(text, [added]).startsWith(text)).toBe(true);
});

it("omits the url of a page that has none", () => {
  expect(withSources("", [{ ...added, url: undefined }])).not.toContain("url");
});
