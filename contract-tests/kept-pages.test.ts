import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { childPointer, valueAt } from "../scripts/json/json-pointer.ts";
import { isJsonObject, type JsonValue } from "../scripts/json/json-value.ts";
import { extractSlices } from "../scripts/pages/extract-slices.ts";
import { readSources } from "../scripts/project/read-sources.ts";

const openapi = new URL("../openapi/", import.meta.url);
const { sources, problems } = readSources(
  readFileSync(new URL("sources.yaml", openapi), "utf8"),
  "openapi/sources.yaml",
);

/** Each node's pointer, and how its line must begin: with its key, or with the dash of an item. */
function nodes(value: JsonValue, pointer = ""): readonly (readonly [string, string])[] {
  if (Array.isArray(value)) {
    return value.flatMap((item: JsonValue, at) => {
      const place = childPointer(pointer, at);
      return [[place, "-"] as const, ...nodes(item, place)];
    });
  }
  if (!isJsonObject(value)) return [];
  return Object.entries(value).flatMap(([key, member]) => {
    const place = childPointer(pointer, key);
    return [[place, `${key}:`] as const, ...nodes(member, place)];
  });
}

describe("the kept pages", () => {
  it("are listed without a problem, every one of them", () => {
    expect(problems).toEqual([]);
    const kept = readdirSync(new URL("pages/", openapi)).map((name) => `pages/${name}`);
    expect(sources.map(({ file }) => file).toSorted()).toEqual(kept.toSorted());
  });

  describe.each(sources)("$file", ({ file, sha256 }) => {
    const bytes = readFileSync(new URL(file, openapi));
    const page = bytes.toString("utf8");

    it("is byte for byte what sources.yaml records", () => {
      expect(createHash("sha256").update(bytes).digest("hex")).toBe(sha256);
    });

    it.each(["\n", "\r\n"])(
      "maps every node of its slice to its line, with line ends %j",
      (end) => {
        const extraction = extractSlices(page.replaceAll("\n", end), file);
        if ("problems" in extraction) throw new Error(JSON.stringify(extraction.problems));
        const [slice] = extraction.slices;
        if (slice === undefined) throw new Error("no slice");
        const { document, lineOf } = slice;
        const lines = page.split("\n");
        const all = nodes(document);
        expect(all.length).toBeGreaterThan(20);
        for (const [pointer, start] of all) {
          const text = lines[lineOf(pointer) - 1]?.trim() ?? "";
          // A mapping's first key is behind the dash of its item; a status is in quotes.
          const bare = start === "-" ? text : text.replace(/^- /, "").replaceAll("'", "");
          expect(`${pointer} ${bare.slice(0, start.length)}`).toBe(`${pointer} ${start}`);
        }
        // The first member of an item shares the line of its dash; every other node has a line of its own.
        const shared = all.filter(
          ([pointer, start]) =>
            start === "-" && nodes(valueAt(document, pointer) ?? null).length > 0,
        );
        const own = new Set(all.map(([pointer]) => lineOf(pointer)));
        expect(own.size).toBe(all.length - shared.length);
      },
    );
  });
});
