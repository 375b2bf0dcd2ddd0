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

it("overwrites or creates every file, and leaves nothing else behind", () => {
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

it("restores all files if the last one cannot be written", () => {
  writeFileSync(at("a"), "old");
  // A file below a file: its folder cannot be created.
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

// On Windows, only administrators can create links.
it.skipIf(process.platform === "win32")(
  "writes to the target of a link, and keeps the link",
  () => {
    writeFileSync(at("a"), "old");
    symlinkSync("a", at("link"));
    writeFiles([{ path: at("link"), text: "new" }]);
    expect(readlinkSync(at("link"))).toBe("a");
    expect(readFileSync(at("a"), "utf8")).toBe("new");
  },
);

it("never replaces a folder", () => {
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
