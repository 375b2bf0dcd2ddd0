import fc from "fast-check";
import { fromMarkdown } from "mdast-util-from-markdown";
import { describe, expect, it } from "vitest";
import { findFences } from "./find-fences.ts";

type Root = ReturnType<typeof fromMarkdown>;

interface Found {
  readonly line: number;
  readonly content: string;
}

// mdast drops a line ending from the content of a fence that is not closed, so trailing line endings are not compared.
const found = (line: number, content: string): Found => ({
  line,
  content: content.replace(/\r\n?/g, "\n").replace(/\n+$/, ""),
});

function fencesByMdast(page: string): readonly Found[] {
  const text = page.replace(/^\ufeff/, "");
  const visit = (node: Root | Root["children"][number]): readonly Found[] => {
    if ("children" in node) return node.children.flatMap(visit);
    const { start } = node.position ?? {};
    if (node.type !== "code" || !/[`~]/.test(text[start?.offset ?? -1] ?? "")) return [];
    return [found(start?.line ?? 0, node.value)];
  };
  return visit(fromMarkdown(page));
}

const fencesByScanner = (page: string): readonly Found[] =>
  findFences(page).map(({ line, lines }) => found(line, lines.join("\n")));

const indent = fc.constantFrom("", "", "", " ", "  ", "   ", "    ", "     ", "\t", " \t");
const marker = fc.constantFrom("> ", ">", "- ", "* ", "1. ", "+\t", "-   ", ">\t", "-     ");
const shared = fc.constantFrom(
  ...["```", "````", "~~~", "~~~~", "``` js", "````yaml GET /x", "~~~ `a`", "``` a`b", "```\t"],
  ...["`````  ", "text", "---", "===", "# h", "#x", "***", "* * *", "<!--", "-->", "<!-- x -->"],
  ...["<div>", "</div>", "<script>", "<style>", "<?", "?>", "<!X", "<![CDATA[", "]]>", "<pre"],
);
// In the lazy continuation of a container's paragraph, micromark lets lone tags and empty or higher-numbered items
// interrupt it, which CommonMark does not; so only pages without containers have those.
const flat = fc.oneof(
  shared,
  fc.constantFrom(
    ...["</script>", '<a b="c" d>', "</a>", "<b", "<a>x", "<a b=c/>", "<x-y>", "<br/>", ""],
  ),
);

const joined = (lines: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.array(lines, { minLength: 1, maxLength: 9 }),
      fc.constantFrom("\n", "\r\n", "\r"),
      fc.boolean(),
    )
    .map(([all, end, isEnded]) => all.join(end) + (isEnded ? end : ""));

const flatPage = joined(fc.tuple(indent, flat).map((parts) => parts.join("")));
const nestedPage = joined(
  fc
    .tuple(fc.array(fc.tuple(indent, marker), { maxLength: 3 }), indent, shared)
    .map((parts) => parts.flat(2).join("")),
);

/** A page with a document whose description contains a fence. */
const published = `> For an index of all pages, see llms.txt

# List parcels

> Lists what was sent.

\`\`\`bash
curl https://api.example.com/parcels
\`\`\`

## OpenAPI

\`\`\`\`yaml GET /parcels
openapi: 3.1.0
paths:
  /parcels:
    get:
      description: |
        Such as

        \`\`\`json
        []
        \`\`\`
\`\`\`\`
`;

describe("findFences compared with mdast-util-from-markdown", () => {
  it("finds the same fences in pages without containers", () => {
    fc.assert(
      fc.property(flatPage, (page) => {
        expect(fencesByScanner(page)).toEqual(fencesByMdast(page));
      }),
    );
  });

  it("finds the same fences in block quotes and lists", () => {
    fc.assert(
      fc.property(nestedPage, (page) => {
        expect(fencesByScanner(page)).toEqual(fencesByMdast(page));
      }),
    );
  });

  it("finds the same fences in a page like those of vendors, with any line endings", () => {
    for (const text of [published, published.replaceAll("\n", "\r\n"), `\ufeff${published}`]) {
      expect(fencesByScanner(text)).toEqual(fencesByMdast(text));
      expect(fencesByScanner(text)).toHaveLength(2);
    }
  });
});
