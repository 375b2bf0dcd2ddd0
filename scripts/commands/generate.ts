import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { buildGenerated, type Generated, generatedFolder } from "../generate/build-generated.ts";
import { compareGenerated, type Difference } from "../generate/compare-generated.ts";
import { exitCode } from "../problem/exit-code.ts";
import { mergeSummary } from "../report/merge-summary.ts";
import { optionWords } from "./arguments/command-words.ts";
import { projectReader } from "./arguments/typed-file.ts";
import type { Command } from "./command.ts";
import { failWith } from "./fail-with.ts";
import { readGenerated } from "./files/read-generated.ts";
import { removeLeftovers } from "./files/remove-leftovers.ts";
import { writeFiles } from "./files/write-files.ts";
import { writeResults } from "./files/write-results.ts";
import { proofTools } from "./proof-tools.ts";
import { requireTools } from "./require-tools.ts";

/**
 * `together-files generate`: writes everything in generated/ from openapi/, and removes other files there. With a
 * problem, nothing is written.
 */
export const generate: Command = async (args, io) => {
  optionWords(args, []);
  await requireTools();
  await io.step("Building generated/");
  const generated = await buildGenerated(projectReader(io), proofTools);
  if (generated.problems.length > 0) return failWith(generated.problems, io);
  const folder = join(io.root, generatedFolder);
  removeLeftovers([folder], { recursive: true });
  const differences = compareGenerated(await readGenerated(folder), generated.files);
  const failure = writeResults("generate", io, () => write(folder, differences, generated.files));
  if (failure !== undefined) return failure;
  io.stdout(summary(differences, generated));
  return exitCode.ok;
};

function write(
  folder: string,
  differences: readonly Difference[],
  texts: ReadonlyMap<string, string>,
): void {
  mkdirSync(folder, { recursive: true });
  const wanted = differences.filter(({ kind }) => kind !== "unexpected");
  writeFiles(wanted.map(({ name }) => ({ path: join(folder, name), text: texts.get(name) ?? "" })));
  for (const { name, kind } of differences)
    if (kind === "unexpected") rmSync(join(folder, name), { force: true });
}

const done = { stale: "updated", missing: "created", unexpected: "removed" } as const;

function summary(differences: readonly Difference[], { merge, pages, files }: Generated): string {
  const changes = differences
    .map(({ name, kind }) => `${done[kind]}  generated/${name}\n`)
    .join("");
  const unchanged =
    differences.length === 0 ? `generated/ was up to date: ${[...files.keys()].join(", ")}.\n` : "";
  const merged = merge === undefined ? "" : `${mergeSummary(merge, pages)}\n`;
  return `${merged}${changes}${unchanged}`;
}
