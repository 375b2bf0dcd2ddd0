import { readdir, readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { versionEdits } from "./version-edits.ts";

const textOf = (path: string): Promise<string> =>
  readFile(new URL(`../../${path}`, import.meta.url), "utf8");
const { version } = JSON.parse(await textOf("package.json"));

it.each(versionEdits)("$path states the version of package.json", async ({ path, edit }) => {
  const text = await textOf(path);
  expect(edit(text, version)).toBe(text);
});

it.each(versionEdits)("a release writes its version into $path", async ({ path, edit }) => {
  const text = await textOf(path);
  const edited = edit(text, "12.0.0-next.1");
  expect(edited).toContain(path.endsWith(".md") ? "@v12\n" : '"12.0.0-next.1"');
  expect(edit(edited, version)).toBe(text);
});

it("a release edits every page that names the action", async () => {
  const pages = ["README.md", "CONTRIBUTING.md"];
  for (const name of await readdir(new URL("../../docs", import.meta.url))) {
    if (name.endsWith(".md")) pages.push(`docs/${name}`);
  }
  const naming = [];
  for (const page of pages) {
    if ((await textOf(page)).includes("/together-files@v")) naming.push(page);
  }
  const edited = versionEdits.map(({ path }) => path).filter((path) => path.endsWith(".md"));
  expect(naming).toEqual(edited);
});
