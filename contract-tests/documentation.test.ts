import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { commandList } from "../scripts/commands/help/command-list.ts";
import { codeBlocks, codeSpans, headingIds, linkTargets } from "./markdown-text.ts";

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

/** Folders whose files the docs refer to by their path from the root of the repository. */
const folders =
  /^(?:openapi|scripts|src|generated|contract-tests|examples|bench|\.github|\.ci|\.changeset)(?:\/|$)/;

/** Words of a document that look like paths from the top; of `pages/NAME.md` and `pages/*.md` only the folder. */
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

/** The links of a document whose file or heading does not exist. */
async function brokenLinks(name: string, targets: readonly string[]): Promise<readonly string[]> {
  const broken: string[] = [];
  for (const target of targets) {
    const [path = "", heading] = target.split("#");
    const file = path === "" ? join(root, name) : join(root, dirname(name), path);
    const isFound =
      existsSync(file) &&
      (heading === undefined || headingIds(await readFile(file, "utf8")).includes(heading));
    if (!isFound) broken.push(target);
  }
  return broken;
}

describe.each(documents)("%s", async (name) => {
  const markdown = await readFile(join(root, name), "utf8");

  it("names files and folders that exist", () => {
    expect(pathsIn(markdown).filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  it("links to files and headings that exist", async () => {
    const targets = linkTargets(markdown).filter((target) => !/^https?:/.test(target));
    expect(await brokenLinks(name, targets)).toEqual([]);
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

it("finds the paths and scripts in README.md", async () => {
  const readme = await readFile(join(root, "README.md"), "utf8");
  expect(pathsIn(readme)).toContain("openapi/sources.yaml");
  expect(npmScriptsIn(readme)).toEqual(
    expect.arrayContaining(["start", "test", "update", "generate", "check", "mock"]),
  );
});

it("finds links to missing headings and files", async () => {
  const targets = [
    "docs/client.md#options",
    "#quick-start",
    "docs/client.md#option",
    "docs/none.md",
  ];
  expect(await brokenLinks("README.md", targets)).toEqual([
    "docs/client.md#option",
    "docs/none.md",
  ]);
});

it("the site has every guide", async () => {
  const { projectDocuments } = JSON.parse(await readFile(join(root, "typedoc.json"), "utf8"));
  expect([...projectDocuments].sort()).toEqual(guides.map((guide) => `docs/${guide}`).sort());
});
