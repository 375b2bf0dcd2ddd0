import { describe, expect, it } from "vitest";
import { findFences } from "./find-fences.ts";

const contents = (page: string) => findFences(page).map(({ lines }) => lines.join("\n"));

describe("findFences", () => {
  it("returns a fence's info string, first line, content and whether it is closed", () => {
    expect(findFences("# Title\n\n````yaml GET /files\na: 1\n````\n")).toEqual([
      { info: "yaml GET /files", line: 3, lines: ["a: 1"], shifts: [0], closed: true },
    ]);
  });

  it("keeps shorter fences and other characters inside a fence as content", () => {
    expect(contents("````\n```\nx\n```\n~~~~\n````\n")).toEqual(["```\nx\n```\n~~~~"]);
  });

  it("is closed only by a line of the same character, at least as long, with nothing after it", () => {
    expect(contents("```\n``\n``` x\n    ```\n ````  \n```\n")).toEqual(["``\n``` x\n    ```", ""]);
  });

  it("reports that a fence is not closed if the page ends first", () => {
    expect(findFences("````yaml GET /files\na: 1")).toMatchObject([{ closed: false }]);
  });

  it("reports that a fence is not closed if the block quote around it ends first", () => {
    expect(findFences("> ```\n> a\n\nb\n")).toMatchObject([{ closed: false, lines: ["a"] }]);
  });

  it("does not treat a line with a backtick in its info string as a backtick fence", () => {
    expect(findFences("``` a`b\n")).toEqual([]);
    expect(findFences("~~~ a`b\n~~~\n")).toHaveLength(1);
  });

  it("ignores fences in indented code, HTML comments and script tags", () => {
    expect(findFences("    ```\n    x\n    ```\n")).toEqual([]);
    expect(findFences("<!--\n```\nx\n```\n-->\n")).toEqual([]);
    expect(findFences("<script>\n\n```\nx\n```\n</script>\n")).toEqual([]);
  });

  it("finds a fence after the end of an HTML block", () => {
    expect(findFences("<!-- x -->\n```\nx\n```\n")).toHaveLength(1);
    expect(findFences("<div>\n\n```\nx\n```\n")).toHaveLength(1);
  });

  it("finds fences in list items and block quotes, and removes their indentation", () => {
    expect(findFences("- a\n\n  > ```\n  >  x\n  > ```\n")).toMatchObject([
      { line: 3, lines: [" x"], shifts: [4], closed: true },
    ]);
  });

  it("lets a numbered item interrupt a paragraph only if its number is 1", () => {
    expect(contents("text\n2. ```\n")).toEqual([]);
    expect(contents("text\n1. ```\n")).toEqual([""]);
    expect(contents("    code\n\n2. ```\n   x\n   ```\n")).toEqual(["x"]);
  });

  it("removes at most the fence's own indentation from its content", () => {
    expect(contents("  ```\n   a\n b\nc\n  ```\n")).toEqual([" a\nb\nc"]);
  });

  it("counts lines correctly with any line endings and with a byte order mark", () => {
    for (const end of ["\n", "\r\n", "\r"]) {
      const page = ["\ufeff```x", "a", "", "b", "```"].join(end);
      expect(findFences(page)).toMatchObject([{ line: 1, lines: ["a", "", "b"], closed: true }]);
    }
  });

  it("takes linear time on adversarial pages", () => {
    const pages = ["> ", "- ", "*\t", "`", "<a b", "\t", "1. ", "```\n", "-\n"].map((piece) =>
      piece.repeat(400_000 / piece.length),
    );
    const nested = `${"- ".repeat(2_000)}a\n${"\n".repeat(200_000)}`;
    const start = process.cpuUsage();
    for (const page of [...pages, nested]) findFences(page);
    const { user, system } = process.cpuUsage(start);
    expect(user + system).toBeLessThan(8_000_000);
  });
});
