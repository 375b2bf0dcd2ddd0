import { expect, it } from "vitest";
import { indexLinks, isIndex } from "./index-links.ts";

const url = "https://docs.example.com/llms.txt";

it("lists pages and documents of the same server once, in order", () => {
  const index = `# Example
- [List](https://docs.example.com/reference/list.md): lists (all) files
- [Retrieve](/reference/retrieve.md#response) and [again](reference/list.md)
- [OpenAPI](https://docs.example.com/openapi.yaml)
- [Page](</reference/plain>)
- [Whole docs](/llms-full.txt), [logo](/logo.png), [home](https://example.com/), [mail](mailto:a@example.com)
- [Other server](https://other.example.com/page.md), [http](http://docs.example.com/page.md)
`;
  expect(indexLinks(index, url)).toEqual([
    "https://docs.example.com/reference/list.md",
    "https://docs.example.com/reference/retrieve.md",
    "https://docs.example.com/openapi.yaml",
    "https://docs.example.com/reference/plain",
  ]);
});

it("takes time linear in the length of the index", () => {
  const hostile = `${"[".repeat(500_000)}${"](".repeat(50_000)}`;
  expect(indexLinks(hostile, url)).toHaveLength(1);
});

it.each([
  [
    "a list of links",
    "# API\n\n> Docs.\n\n- [A](/a.md): lists files\n  - [B](/b.md)\n1. [C](/c.md)\n",
    true,
  ],
  [
    "prose with a few links",
    "# Guide\n\nFirst, read:\n\n- [A](/a.md)\n\nThen call it.\nCheck the result.\n",
    false,
  ],
  ["a list of words", "- one\n- two [2](/two.md)\n", false],
  ["nothing", "# Empty\n", false],
])("decides whether a text is an index: %s", (_, text, expected) => {
  expect(isIndex(text)).toBe(expected);
});
