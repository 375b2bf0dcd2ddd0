import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { versionEdits } from "./version-edits.ts";

const textOf = (path: string): Promise<string> =>
  readFile(new URL(`../../${path}`, import.meta.url), "utf8");
const { version } = JSON.parse(await textOf("package.json"));

it.each(versionEdits)("$path states the version of package.json", async ({ path, edit }) => {
  const text = await textOf(path);
  expect(edit(text, version)).toBe(text);
});

it.each(versionEdits)("a release writes its version into $path, once", async ({ path, edit }) => {
  const text = await textOf(path);
  const edited = edit(text, "12.0.0-next.1");
  expect(edited.split("12.0.0-next.1")).toHaveLength(2);
  expect(edited.replace("12.0.0-next.1", version)).toBe(text);
});
