import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";

const jsonOf = async (path: string) =>
  JSON.parse(await readFile(new URL(`../../${path}`, import.meta.url), "utf8"));

it("jsr.json exports the source of every entry point of the npm package", async () => {
  const { exports } = await jsonOf("package.json");
  const entries = Object.entries<{ import?: { default: string } }>(exports);
  const sources = entries.flatMap(([name, { import: module }]) => {
    const [, source] = /^\.\/dist\/(src\/.*)\.js$/.exec(module?.default ?? "") ?? [];
    return source === undefined ? [] : [[name, `./${source}.ts`]];
  });
  expect(sources.length).toBeGreaterThan(0);
  expect((await jsonOf("jsr.json")).exports).toEqual(Object.fromEntries(sources));
});
