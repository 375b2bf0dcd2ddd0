import { CodegenError } from "../codegen/codegen-error.ts";
import type { JsonObject } from "../json/json-value.ts";
import type { Merge } from "../merge/merge.ts";
import { mergeSlices } from "../merge/merge-slices.ts";
import { documentYaml } from "../openapi/document-yaml.ts";
import { pageNames, type Slice } from "../pages/slice.ts";
import type { Problem } from "../problem/problem.ts";
import type { FileReader } from "../project/file-reader.ts";
import { readProject } from "../project/read-project.ts";
import type { Resolution } from "../project/read-resolutions.ts";
import { mergeReportMarkdown } from "../report/merge-report-markdown.ts";
import type { ProofTools } from "../schema/proof-tools.ts";
import { generatedReadme } from "./generated-readme.ts";
import { noCodeProblem } from "./no-code-problem.ts";

/** The folder of all generated files. It contains nothing else. */
export const generatedFolder = "generated";

/** Everything generated from `openapi/`, or the problems that prevent it. */
export interface Generated {
  /** The text of each file in generated/ by name; empty if there is a problem. */
  readonly files: ReadonlyMap<string, string>;
  /** Undefined if the inputs could not be read. */
  readonly merge: Merge | undefined;
  /** Number of pages listed. */
  readonly pages: number;
  readonly problems: readonly Problem[];
}

/** All that is made from a project. */
export interface GeneratedProject extends Generated {
  readonly resolutions: readonly Resolution[];
}

const header = `Generated from openapi/sources.yaml and openapi/resolutions.yaml. Do not edit: run \`npx together-files generate\`.
merge-report.md lists what the pages disagree on and how it was settled.`;

/**
 * Builds everything in generated/ in memory: sources and resolutions -> merged document -> report, types,
 * validators. The same input gives the same text on every machine.
 *
 * @param files Reads the project; paths start at its root.
 */
export async function buildGenerated(
  files: FileReader,
  tools: ProofTools,
): Promise<GeneratedProject> {
  const read = await readProject(files);
  if ("problems" in read) return { ...failed(read.problems), resolutions: [] };
  const { sources, resolutions } = read.project;
  const slices = sources.flatMap(({ kept }) => kept.slices);
  const merge = mergeSlices(slices, resolutions, tools);
  return { ...(await generatedFrom(slices, merge, tools)), resolutions };
}

/**
 * Builds everything in generated/ from slices and what was merged of them.
 *
 * @param slices Freshest first.
 */
export async function generatedFrom(
  slices: readonly Slice[],
  merge: Merge,
  tools: ProofTools,
): Promise<Generated> {
  const names = pageNames(slices);
  const rest = { merge, pages: names.length };
  if (merge.document === undefined || merge.problems.length > 0) {
    return { ...failed(merge.problems), ...rest };
  }
  try {
    const code = await generateCode(merge.document, tools);
    const files = new Map([
      ["README.md", generatedReadme],
      ["merge-report.md", mergeReportMarkdown(merge, names)],
      ["openapi.yaml", documentYaml(merge.document, header)],
      ...code,
    ]);
    return { ...rest, files, problems: [] };
  } catch (error) {
    if (!(error instanceof CodegenError)) throw error;
    return { ...failed([noCodeProblem(error, slices)]), ...rest };
  }
}

function failed(problems: readonly Problem[]): Generated {
  return { files: new Map(), merge: undefined, pages: 0, problems };
}

/** Loads the generators only here, because a run that ends with a problem does not need them. */
async function generateCode(
  document: JsonObject,
  tools: ProofTools,
): Promise<readonly [string, string][]> {
  const { generateTypes } = await import("../codegen/types/generate-types.ts");
  const { generateValidators } = await import("../codegen/generate-validators.ts");
  const { generateFake } = await import("../codegen/generate-fake.ts");
  const types = await generateTypes(document);
  const { js, dts } = await generateValidators(document);
  return [
    ["fake.ts", generateFake(document, tools)],
    ["types.ts", types],
    ["validators.d.ts", dts],
    ["validators.js", js],
  ];
}
