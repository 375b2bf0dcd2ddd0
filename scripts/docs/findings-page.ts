import { catalogue, type FindingId, isFindingId } from "../drift/finding/catalogue.ts";
import { advice, meaningOf } from "../drift/finding/explanation.ts";
import { codeBlock } from "../markdown/code-span.ts";
import { findingFacts, levelHeadings } from "../report/findings-markdown.ts";
import { findingExample } from "./finding-example.ts";
import { lineDiff } from "./line-diff.ts";

/** The page of the docs that explains every finding, with examples that are compared when it is built. */
export async function findingsPage(): Promise<string> {
  const parts = ["# Findings", introduction];
  for (const level of ["error", "warning", "info"] as const) {
    parts.push(`## ${levelHeadings[level]}`, advice[level]);
    for (const id of Object.keys(catalogue).filter(isFindingId)) {
      if (catalogue[id].level === level) parts.push(await findingSection(id));
    }
  }
  return `${parts.join("\n\n")}\n`;
}

const introduction = `\`diff\` and \`drift\` report every difference between two documents as a finding. Each finding has an id, and \`npx
together-files diff --explain ID\` prints what it means. Below, each id has an example: a change, and what the report says about
it. The examples are compared whenever this page is built.

A proof is a payload, or the value of a parameter, that one of the two documents accepts and the other rejects. Where a report also shows
what the rejecting side accepts, the two payloads differ only in what changed.

A project can set the level of an id, or ignore a finding, in its ignore file: see [Drift in CI](Drift_in_CI.html).`;

/** The section about one id. */
export async function findingSection(id: FindingId): Promise<string> {
  const { before, after, finding } = await findingExample(id);
  return [
    `### ${id}`,
    meaningOf(id).meaning,
    codeBlock(lineDiff(before, after), "diff"),
    findingFacts(finding),
  ].join("\n\n");
}
