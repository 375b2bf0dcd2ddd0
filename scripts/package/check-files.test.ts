import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { checkFiles } from "./check-files.ts";

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "together-files-tarball-"));
  for (const name of ["CHANGELOG.md", "LICENSE", "NOTICE", "README.md", "package.json"])
    write(name);
  write("generated/openapi.yaml");
  for (const name of ["ignore", "resolutions", "sources"]) write(`schemas/${name}.json`);
  write("dist/src/index.js");
  write("dist/src/index.js.map", JSON.stringify({ sources: ["../../src/index.ts"] }));
  write("src/index.ts");
});

afterEach(() => rmSync(folder, { recursive: true }));

function write(name: string, text = ""): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), text);
}

it("passes for a complete package", () => {
  expect(checkFiles(folder)).toMatchObject({ ok: true, seen: "12 files" });
});

it.each([
  ["README.md", "README.md is missing"],
  ["src/index.ts", "src/index.ts is missing"],
])("fails without %s", (name, seen) => {
  rmSync(join(folder, name));
  expect(checkFiles(folder)).toMatchObject({ ok: false, seen });
});

it.each(["src/index.test.ts", "dist/src/notes.txt", ".env"])("fails with %s", (name) => {
  write(name);
  expect(checkFiles(folder)).toMatchObject({ ok: false, seen: `${name} is unexpected` });
});
