import { describe, expect, it } from "vitest";
import { readResolutions } from "../../project/read-resolutions.ts";
import { withHashes } from "./with-hashes.ts";
import { withoutResolutions } from "./without-resolutions.ts";

const head = "# Decisions.\nresolutions:\n";
const first = `  # The vendor moves page by page,
  # so one of them decides.
  - pointer: /servers
    value: [{ url: https://api.example.com }] # for now
    because: >
      the vendor moved
      on Monday

      # and this is no comment

`;
const second = `  # About what follows.

  # Named after the SDK.
  -   pointer: "/a"
      value:    list    # as in the SDK
      because: |
        no page
        # names it
`;
const third = `  # Last.
  - { pointer: /b, value: 1, because: "so   it is" }
# The end.
`;
const text = head + first + second + third;
const without = (...pointers: readonly string[]) => withoutResolutions(text, new Set(pointers));

describe("a resolutions file without some entries", () => {
  it("loses the first with the comment directly above it", () => {
    expect(without("/servers")).toBe(head + second + third);
  });

  it("loses one in between with the comment directly above it, and no other", () => {
    expect(without("/a")).toBe(`${head}${first}  # About what follows.\n\n${third}`);
  });

  it("loses the last, and keeps the comment at the end of the file", () => {
    expect(without("/b")).toBe(`${head}${first}${second}# The end.\n`);
  });

  it("loses several entries, or all", () => {
    expect(without("/servers", "/b")).toBe(`${head}${second}# The end.\n`);
    const none = without("/servers", "/a", "/b");
    expect(none).toBe(`${head}  # About what follows.\n\n# The end.\n`);
    expect(readResolutions(none, "none.yaml")).toEqual({ resolutions: [], problems: [] });
  });

  it("is unchanged, byte for byte, if it contains none of them", () => {
    expect(without("/c")).toBe(text);
    expect(withoutResolutions("resolutions:\n", new Set(["/a"]))).toBe("resolutions:\n");
  });

  it("has as many blank lines between entries as before, and none at its end", () => {
    const entry = (name: string) => `- pointer: /${name}\n  value: ${name}\n  because: so\n`;
    const list = (...names: readonly string[]) => `resolutions:\n${names.map(entry).join("\n")}`;
    const all = list("x", "y", "z");
    expect(withoutResolutions(all, new Set(["/y"]))).toBe(list("x", "z"));
    expect(withoutResolutions(all, new Set(["/x"]))).toBe(list("y", "z"));
    expect(withoutResolutions(all, new Set(["/y", "/z"]))).toBe(list("x"));
  });

  it("keeps its line endings, with or without one at its end", () => {
    const windows = text.trimEnd().replaceAll("\n", "\r\n");
    expect(withoutResolutions(windows, new Set(["/servers"]))).toBe(
      (head + second + third).trimEnd().replaceAll("\n", "\r\n"),
    );
    const ended = `${head}${first}${second}`.trimEnd();
    expect(withoutResolutions(ended, new Set(["/a"]))).toBe(
      `${head}${first}  # About what follows.\n\n`.trimEnd().concat("\n"),
    );
  });

  it("keeps the other entries if the list is in flow style", () => {
    const inline =
      "resolutions: [{ pointer: /a, value: 1, because: so }, { pointer: /b, value: 2, because: so }]\n";
    const { resolutions } = readResolutions(withoutResolutions(inline, new Set(["/a"])), "x.yaml");
    expect(resolutions.map(({ pointer }) => pointer)).toEqual(["/b"]);
  });
});

describe("a sources file with new hashes", () => {
  const old = "0".repeat(64);
  const fresh = "a".repeat(64);
  const sources = (...hashes: readonly string[]) => `# Pages.
sources:

  - {url:   https://x.example/a.md, file: a.md, sha256: ${hashes[0]}}   # one
  - url: >
      https://x.example/b.md
    file: b.md
    sha256:   ${hashes[1]}   # two
`;

  it("changes nothing else, and keeps the quotes around them", () => {
    const text = sources(`"${old}"`, fresh);
    expect(withHashes(text, new Map([["a.md", fresh]]))).toBe(sources(`"${fresh}"`, fresh));
    const both = new Map([
      ["a.md", "b".repeat(64)],
      ["b.md", "c".repeat(64)],
    ]);
    expect(withHashes(text, both)).toBe(sources(`"${"b".repeat(64)}"`, "c".repeat(64)));
    expect(
      withHashes(
        text,
        new Map([
          ["b.md", fresh],
          ["c.md", old],
        ]),
      ),
    ).toBe(text);
  });

  it("quotes a hash that would be read as a number", () => {
    const digits = `${"1".repeat(60)}e100`;
    expect(withHashes(sources(`'${old}'`, fresh), new Map([["b.md", digits]]))).toBe(
      sources(`'${old}'`, `"${digits}"`),
    );
  });
});
