import { join } from "node:path";
import { buildGenerated, generatedFolder } from "../generate/build-generated.ts";
import { compareGenerated, type Difference } from "../generate/compare-generated.ts";
import { abbreviated } from "../problem/abbreviated.ts";
import { exitCode, exitCodeOf } from "../problem/exit-code.ts";
import { unwrittenReasons } from "../project/read-resolutions.ts";
import { counted } from "../report/counted.ts";
import { printable } from "../report/printable.ts";
import { problemsText } from "../report/problems-text.ts";
import { optionWords } from "./arguments/command-words.ts";
import { projectReader } from "./arguments/typed-file.ts";
import type { Command } from "./command.ts";
import { failWith } from "./fail-with.ts";
import { readGenerated } from "./files/read-generated.ts";
import { proofTools } from "./proof-tools.ts";
import { requireTools } from "./require-tools.ts";

/** `together-files check`: compares generated/ with a fresh in-memory build, byte for byte. Writes nothing. */
export const check: Command = async (args, io) => {
  optionWords(args, []);
  await requireTools();
  await io.step("Building generated/");
  const { files, problems, resolutions } = await buildGenerated(projectReader(io), proofTools);
  const unwritten = unwrittenReasons(resolutions);
  if (problems.length > 0) {
    return failWith([...problems, ...unwritten], io, "generated/ was not checked.");
  }
  io.stderr(problemsText(unwritten));
  const found = await readGenerated(join(io.root, generatedFolder));
  const differences = compareGenerated(found, files);
  if (differences.length === 0) {
    io.stdout(`generated/ is up to date (${counted(files.size, "file")}).\n`);
    return exitCodeOf(unwritten);
  }
  io.stdout(differences.map(differenceText).join(""));
  io.stdout("To update it, run: npx together-files generate\n");
  return unwritten.length > 0 ? exitCodeOf(unwritten) : exitCode.stale;
};

function differenceText({ name, kind, at }: Difference): string {
  const file = printable(`generated/${name}`);
  if (kind === "missing") return `missing     ${file}\n`;
  if (kind === "unexpected") return `unexpected  ${file}: not generated from openapi/\n`;
  if (at === undefined) return `stale       ${file}\n`;
  return `stale       ${file}:${at.line}\n  found  ${lineText(at.found)}\n  fresh  ${lineText(at.built)}\n`;
}

function lineText(line: string | undefined): string {
  if (line === undefined) return "(end of file)";
  return printable(abbreviated(JSON.stringify(line)));
}
