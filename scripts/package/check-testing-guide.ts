import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { jestVersions, writeFiles } from "./install-consumer.ts";
import type { Outcome } from "./outcome.ts";
import { type Finished, runProcess } from "./run-process.ts";

/** A code block of the guide. */
interface Block {
  /** The heading of its section; empty before the first one. */
  readonly heading: string;
  readonly code: string;
}

function blocksOf(markdown: string): readonly Block[] {
  return markdown.split(/^## /m).flatMap((section, index) => {
    const heading = index === 0 ? "" : (section.split("\n", 1)[0] ?? "");
    const fences = section.matchAll(/^```(?:ts|js)\n([\s\S]*?)^```$/gm);
    return [...fences].map(([, code = ""]) => ({ heading, code }));
  });
}

/** Arguments for Node, and the expected output. */
interface Run {
  readonly args: readonly string[];
  readonly expected: RegExp;
}

/** The guide's code as files of a project. */
function projectOf(blocks: readonly Block[]): Readonly<Record<string, string>> {
  const codeOf = (heading: string): string =>
    blocks.find((block) => block.heading === heading)?.code ?? "";
  const jest = codeOf("Jest");
  return {
    "package.json": '{ "type": "module" }\n',
    "start.mts": codeOf(""),
    "server.mts": codeOf("Programs in other processes"),
    "vitest.test.ts": codeOf("Vitest"),
    "runner.test.mjs": codeOf("Node, Bun and Deno"),
    "msw.test.ts": codeOf("MSW"),
    "jest/package.json": '{ "type": "commonjs" }\n',
    "jest/guide.test.js": jest,
    "jest-esm/package.json": '{ "type": "module" }\n',
    "jest-esm/guide.test.js": jest.replace(
      /const (\{.*\}) = require\((.*)\);/g,
      "import $1 from $2;",
    ),
  };
}

/** The runs, by name. `modules` is the folder of the consumer's packages. */
function runsOf(modules: string): Readonly<Record<string, Run>> {
  const tsx = ["--import", import.meta.resolve("tsx")];
  const vitest = join(modules, "vitest", "vitest.mjs");
  const jests = jestVersions.flatMap((version) => {
    const jest = join(modules, `jest-${version}`, "bin", "jest.js");
    const args = ["--no-warnings", "--experimental-vm-modules", jest, "--ci", "--rootDir"];
    const expected = /^Tests: +2 passed, 2 total$/m;
    return [
      [`with Jest ${version}, in its default mode`, { args: [...args, "jest"], expected }],
      [`with Jest ${version}, in its ESM mode`, { args: [...args, "jest-esm"], expected }],
    ] as const;
  });
  return {
    "as a program": { args: [...tsx, "start.mts"], expected: /^file-1 a\.jsonl fine-tune$/m },
    "in another process": { args: [...tsx, "server.mts"], expected: /^a\.jsonl$/m },
    "with node --test": { args: ["--test", "runner.test.mjs"], expected: /^. pass 2$/m },
    "with Vitest and MSW": {
      args: [vitest, "run", "--no-color", "vitest.test", "msw.test"],
      expected: /Tests +5 passed \(5\)/,
    },
    ...Object.fromEntries(jests),
  };
}

/**
 * Runs all code of `docs/testing.md` as a consumer would: programs and tests on this Node, tests with Vitest (with
 * and without MSW), and tests with each version of Jest, in its default mode and, with `import`, in its ESM mode.
 */
export async function* checkTestingGuide(root: string, folder: string): AsyncGenerator<Outcome> {
  const project = join(folder, "guide");
  const guide = await readFile(join(root, "docs", "testing.md"), "utf8");
  writeFiles(project, projectOf(blocksOf(guide)));
  const runs = Object.entries(runsOf(join(folder, "node_modules")));
  for (const [name, { args, expected }] of runs) {
    yield outcomeOf(name, expected, await runProcess(process.execPath, args, project));
  }
}

function outcomeOf(name: string, expected: RegExp, { output }: Finished): Outcome {
  const ok = expected.test(output);
  return { name: `the code of docs/testing.md runs ${name}`, ok, seen: ok ? "" : output };
}
