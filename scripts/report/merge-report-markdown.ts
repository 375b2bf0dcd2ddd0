import { codeSpan } from "../markdown/code-span.ts";
import { inlineMarkdown } from "../markdown/inline-markdown.ts";
import type { Decision, Merge } from "../merge/merge.ts";
import { mergeRules, wordingRules } from "../merge/rules/merge-rules.ts";
import type { Problem } from "../problem/problem.ts";
import { counted } from "./counted.ts";
import { entryTitle } from "./entry-title.ts";
import { groupedProblems } from "./grouped-problems.ts";
import { operationIndex } from "./operation-index.ts";
import { entryAdvice, proposedEntry } from "./proposed-entry.ts";
import { resultItem, valueItems } from "./value-items.ts";

const introduction = `Each page documents one part of the API, and the pages were exported at different times, so where they describe the
same thing, they do not always agree. This report lists every place where they disagree: what each page states and in
which line, the rule or human decision that settled it, and what the merged document states.

- **Responses** are joined: the merged document accepts every response of a server that follows any of the pages.
- **Requests** are met: a request that follows the merged document is valid for a server that follows any of the
  pages.
- **One assumption:** if a page describes an object without forbidding further properties, and does not name a
  property that another page names, the page is assumed to leave that property out. The property becomes optional,
  with the type it has where it is named. (Taken literally, the page would allow any value for that property, and the
  merged document could say nothing about it.)
- Where pages differ in **wording only** (titles, descriptions, examples), the freshest page that says something wins.`;

const orderTaken = `The first page counts as the freshest. Pages are in the order in which they were passed; those of a folder in the
order of its \`sources.yaml\` or, without one, of their paths.`;

/** The most operations that an entry lists; the section on operations has all. */
const mostOperations = 5;

interface Group {
  readonly title: string;
  readonly empty: string;
  readonly decisions: readonly Decision[];
}

/**
 * A merge's report for people: every conflict with each page's value and line, the rule or resolution that settled
 * it, and the result. The same input gives the same text: it has no date, and no paths except those in `sources`.
 * @param sources The pages, freshest first, as decisions name them.
 */
export function mergeReportMarkdown(merge: Merge, sources: readonly string[]): string {
  const groups = grouped(merge.decisions);
  const pages = sources.map((source, at) => `${at + 1}. ${source}`).join("\n");
  const index = operationIndex(merge);
  const parts = [
    "# What the pages disagree on",
    summary(merge, groups, sources.length),
    introduction,
    `## Pages\n\n${orderTaken}\n\n${pages}`,
    ...(merge.problems.length > 0 ? [problemSection(merge.problems)] : []),
    ...groups.map(section),
    ...(index === undefined ? [] : [index]),
  ];
  return `${parts.join("\n\n").replaceAll(/\n{3,}/g, "\n\n")}\n`;
}

function summary(merge: Merge, groups: readonly Group[], pages: number): string {
  const counts = groups.map(({ title, decisions }) => `| ${title} | ${decisions.length} |`);
  const open =
    merge.problems.length > 0 ? [`| Waiting for a person | ${merge.problems.length} |`] : [];
  const table = ["| | places |", "|---|---|", ...open, ...counts].join("\n");
  return `${counted(pages, "page")} merged into one OpenAPI document.\n\n${table}`;
}

function grouped(decisions: readonly Decision[]): readonly Group[] {
  const isFill = ({ values }: Decision): boolean => values.every(({ value }) => value === null);
  const isWording = ({ rule }: Decision): boolean => rule !== undefined && wordingRules.has(rule);
  const contract = decisions.filter((decision) => !isFill(decision) && !isWording(decision));
  return [
    {
      title: "Different contracts",
      empty: "The pages do not contradict each other.",
      decisions: contract,
    },
    {
      title: "What no page states",
      empty: "Nothing had to be filled in.",
      decisions: decisions.filter(isFill),
    },
    {
      title: "Different wording",
      empty: "The pages agree in wording.",
      decisions: decisions.filter((decision) => !isFill(decision) && isWording(decision)),
    },
  ];
}

function section({ title, empty, decisions }: Group): string {
  const entries = decisions.length === 0 ? [empty] : decisions.map(entry);
  return [`## ${title}`, ...entries].join("\n\n");
}

function entry(decision: Decision): string {
  const { pointer, operations, rule, resolution, values, result } = decision;
  const stated = values.length === 0 ? [] : [valueItems(values)];
  const settled =
    resolution === undefined
      ? `- **Rule** \`${rule}\`: ${mergeRules[rule ?? ""] ?? ""}`
      : `- **Human decision**, because ${resolution.because.trim()}`;
  return [
    `### ${entryTitle(decision)}`,
    "",
    `${codeSpan(pointer)}${concerned(operations)}`,
    "",
    [...stated, settled, resultItem(result)].join("\n"),
  ].join("\n");
}

function problemSection(problems: readonly Problem[]): string {
  const entries = groupedProblems(problems).map((problem) => {
    const { pointer, message, values, suggestion } = problem;
    const title = pointer === "" ? inlineMarkdown(message) : entryTitle(problem);
    const entry = proposedEntry(problem);
    const advice =
      entry === undefined
        ? `To do: ${inlineMarkdown(suggestion)}`
        : `To do: ${entryAdvice}\n\n\`\`\`\`yaml\n${entry}\`\`\`\``;
    return `### ${title}\n\n${inlineMarkdown(message)}\n\n${valueItems(values)}\n\n${advice}`;
  });
  return ["## Waiting for a person", ...entries].join("\n\n");
}

function concerned(operations: readonly string[]): string {
  if (operations.length === 0) return "";
  const listed = operations.slice(0, mostOperations).map(codeSpan).join(", ");
  const more = operations.length - mostOperations;
  return `, concerns ${listed}${more > 0 ? ` and ${counted(more, "more operation")}` : ""}`;
}
