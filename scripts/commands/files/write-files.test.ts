import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { writeFiles } from "./write-files.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "write-files-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string): string => join(folder, name);

it("writes every file, over what was there, and leaves nothing else behind", () => {
  writeFileSync(at("a"), "old");
  writeFiles([
    { path: at("a"), text: "new a" },
    { path: at("b"), text: "new b" },
  ]);
  expect(readdirSync(folder).sort()).toEqual(["a", "b"]);
  expect([readFileSync(at("a"), "utf8"), readFileSync(at("b"), "utf8")]).toEqual([
    "new a",
    "new b",
  ]);
});

it("puts everything back when the last file cannot take its place", () => {
  writeFileSync(at("a"), "old");
  // A file below another file: no folder can be made for it.
  expect(() =>
    writeFiles([
      { path: at("a"), text: "new a" },
      { path: at("b"), text: "new b" },
      { path: at("a/c"), text: "new c" },
    ]),
  ).toThrow();
  expect(readdirSync(folder)).toEqual(["a"]);
  expect(readFileSync(at("a"), "utf8")).toBe("old");
});

// Windows makes links for administrators only.
it.skipIf(process.platform === "win32")("writes what a link leads to, and keeps the link", () => {
  writeFileSync(at("a"), "old");
  symlinkSync("a", at("link"));
  writeFiles([{ path: at("link"), text: "new" }]);
  expect(readlinkSync(at("link"))).toBe("a");
  expect(readFileSync(at("a"), "utf8")).toBe("new");
});

it("never puts a file in the place of a folder", () => {
  writeFileSync(at("a"), "old");
  mkdirSync(at("gone"));
  expect(() =>
    writeFiles([
      { path: at("a"), text: "new a" },
      { path: at("gone"), text: "new" },
    ]),
  ).toThrow();
  expect(readFileSync(at("a"), "utf8")).toBe("old");
  expect(readdirSync(folder).sort()).toEqual(["a", "gone"]);
});
