import { compareDocuments } from "../drift/document/compare-documents.ts";
import { compareSlices } from "../drift/upstream/compare-slices.ts";
import { expiryFinding } from "../drift/upstream/expiry-finding.ts";
import { placedDocument } from "../drift/upstream/place-in-slices.ts";
import { type LoadedSlices, loadSlices } from "../project/load-slices.ts";
import type { Resolution } from "../project/read-resolutions.ts";
import { diffOptions } from "./arguments/command-option.ts";
import { commandWords } from "./arguments/command-words.ts";
import { findingOptions } from "./arguments/finding-options.ts";
import { typedReader, typedResolutions } from "./arguments/typed-file.ts";
import { UsageError } from "./arguments/usage-error.ts";
import type { Command, CommandIo } from "./command.ts";
import { explainFinding } from "./explain-finding.ts";
import { type Compared, printFindings, showComparison } from "./print-findings.ts";
import { proofTools } from "./proof-tools.ts";
import { resolutionsHint } from "./resolutions-hint.ts";

/** `together-files diff OLD NEW`: compares two documents, pages or folders of pages. */
export const diff: Command = async (args, io) => {
  const words = commandWords(args, diffOptions);
  const { values, positionals } = words;
  if (values.explain !== undefined) return explainFinding(values.explain, io);
  const options = await findingOptions("diff", words, io);
  const [old, fresh, ...more] = positionals;
  if (old === undefined || fresh === undefined || more.length > 0) {
    throw new UsageError("Expected two documents, pages or folders: OLD NEW.");
  }
  const compared = await compareInputs(old, fresh, values.resolutions, io);
  const code = await printFindings(compared, options, io, new Date());
  io.stderr(await resolutionsHint(compared.problems, values.resolutions, io));
  return code;
};

async function compareInputs(
  old: string,
  fresh: string,
  resolutions: string | undefined,
  io: CommandIo,
): Promise<Compared> {
  const files = typedReader(io);
  const before = await loadSlices([old], files);
  const after = await loadSlices([fresh], files);
  const decided = await typedResolutions(resolutions, io);
  const problems = [...before.problems, ...after.problems, ...decided.problems];
  if (problems.length > 0) {
    return { findings: undefined, problems };
  }
  const documents = [...before.slices, ...after.slices].map(({ document }) => document);
  await showComparison(JSON.stringify(documents).length, io);
  return decided.resolutions.length > 0 || isFolder(before) || isFolder(after)
    ? compareMerged(before, after, decided.resolutions)
    : compareAlone(before, after);
}

function isFolder({ slices }: LoadedSlices): boolean {
  return slices.length > 1;
}

/**
 * Merges both sides, so that both have what the merge adds, such as operationIds. A resolution that the new side no
 * longer needs is a finding; one that neither side needs is a problem, as in a merge.
 */
function compareMerged(
  before: LoadedSlices,
  after: LoadedSlices,
  resolutions: readonly Resolution[],
): Compared {
  const compared = compareSlices(before.slices, after.slices, resolutions, proofTools);
  const problems = [...compared.problems, ...compared.idle];
  const findings = [...compared.findings, ...compared.expired.map(expiryFinding)];
  return { findings: problems.length > 0 ? undefined : findings, problems };
}

function compareAlone(before: LoadedSlices, after: LoadedSlices): Compared {
  const [old] = before.slices;
  const [fresh] = after.slices;
  if (old === undefined || fresh === undefined) {
    return { findings: [], problems: [] };
  }
  const findings = compareDocuments(
    placedDocument(old.document, [old]),
    placedDocument(fresh.document, [fresh]),
    proofTools,
  );
  return { findings, problems: [] };
}
