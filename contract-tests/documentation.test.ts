import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { commandList } from "../scripts/commands/help/command-list.ts";
import { codeBlocks, codeSpans, linkTargets } from "./markdown-text.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const { scripts } = JSON.parse(await readFile(join(root, "package.json"), "utf8"));

const guides = await readdir(join(root, "docs"));
const documents = [
  "README.md",
  "CONTRIBUTING.md",
  "SECURITY.md",
  ...guides.map((guide) => `docs/${guide}`),
  ".changeset/README.md",
  "openapi/README.md",
  "generated/README.md",
];

/** Folders of this repository whose files documents name by their path from the top. */
const folders =
  /^(?:openapi|scripts|src|generated|contract-tests|examples|bench|\.github|\.ci|\.changeset)(?:\/|$)/;

/** Words of a document that look like paths from the top; of `pages/NAME.md` and `pages/*.md` the part in front. */
function pathsIn(markdown: string): readonly string[] {
  return [...codeSpans(markdown), ...codeBlocks(markdown).map(({ text }) => text)]
    .flatMap((code) => code.split(/[\s[\](){},;:"'`]+/))
    .filter((word) => folders.test(word))
    .map((word) => word.replace(/\/[^/]*(?:[A-Z]{3,}|\*).*$/, "/"))
    .filter((path) => path.includes("/"));
}

/** The npm scripts that a document tells people to run. */
function npmScriptsIn(markdown: string): readonly string[] {
  const code = [...codeSpans(markdown), ...codeBlocks(markdown).map(({ text }) => text)].join("\n");
  const named = [...code.matchAll(/\bnpm run (?:-s )?([\w:-]+)/g)].map(([, name = ""]) => name);
  const short = [...code.matchAll(/\bnpm (start|test)\b/g)].map(([, name = ""]) => name);
  return [...named, ...short];
}

describe.each(documents)("%s", async (name) => {
  const markdown = await readFile(join(root, name), "utf8");

  it("names files and folders that exist", () => {
    expect(pathsIn(markdown).filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  it("links to files that exist", () => {
    const files = linkTargets(markdown).filter((target) => !/^(?:https?:|#)/.test(target));
    const missing = files.filter((file) => !existsSync(join(root, dirname(name), file)));
    expect(missing).toEqual([]);
  });

  it("names npm scripts that package.json has", () => {
    expect(npmScriptsIn(markdown).filter((script) => !Object.hasOwn(scripts, script))).toEqual([]);
  });

  it("names commands and programs of npx that exist", () => {
    const code = [...codeSpans(markdown), ...codeBlocks(markdown).map(({ text }) => text)].join();
    const commands = [...code.matchAll(/\b(?:spec --|npx together-files) ([a-z]+)/g)].map(
      ([, word = ""]) => word,
    );
    const known = new Set(commandList.map((command) => command.name));
    expect(commands.filter((word) => !known.has(word))).toEqual([]);
    const programs = [...code.matchAll(/\bnpx (?!together-files)([\w-]+)/g)].map(
      ([, word = ""]) => word,
    );
    const bin = join(root, "node_modules", ".bin");
    expect(programs.filter((program) => !existsSync(join(bin, program)))).toEqual([]);
  });
});

it("the documents are read: README.md names paths and scripts", async () => {
  const readme = await readFile(join(root, "README.md"), "utf8");
  expect(pathsIn(readme)).toContain("openapi/sources.yaml");
  expect(npmScriptsIn(readme)).toEqual(
    expect.arrayContaining(["start", "test", "update", "generate", "check", "mock"]),
  );
});
