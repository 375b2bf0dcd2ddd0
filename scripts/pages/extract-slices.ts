import { type Fault, problemsOf } from "../problem/fault.ts";
import { limits } from "../problem/limits.ts";
import type { Problem } from "../problem/problem.ts";
import { buildSlice } from "./build-slice.ts";
import { type Fence, findFences } from "./markdown/find-fences.ts";
import { type SliceFence, sliceFences } from "./markdown/slice-fence.ts";
import type { Slice } from "./slice.ts";
import { startsAsHtml } from "./starts-as-html.ts";
import { readJson } from "./text/read-json.ts";
import { readYaml } from "./text/read-yaml.ts";

/** The slices of a text, at least one, or all problems. */
export type Extraction =
  | { readonly slices: readonly Slice[] }
  | { readonly problems: readonly Problem[] };

/**
 * Extracts the slices from a documentation page's fences, with the line of each node in the page. A page has one
 * slice, unless its fences contain whole documents and announce no operation, such as GitBook's pages with a
 * document for each operation.
 *
 * @param text The page as published: any line ends, with or without a byte order mark.
 * @param source What to call the page in problems.
 */
export function extractSlices(text: string, source: string): Extraction {
  const found = findSliceFences(text);
  if ("faults" in found) return { problems: problemsOf(source, found.faults) };
  const built = found.fences.map((each) => sliceIn(each, source));
  const faults = built.flatMap((each) => ("faults" in each ? each.faults : []));
  return faults.length > 0
    ? { problems: problemsOf(source, faults.slice(0, limits.faults)) }
    : { slices: built.flatMap((each) => ("slice" in each ? [each.slice] : [])) };
}

function sliceIn({ fence, fenceLine }: SliceFence, source: string): ReturnType<typeof buildSlice> {
  const content = fence.lines.join("\n");
  const reading = fenceLine.language === "json" ? readJson(content) : readYaml(content);
  const { operation, webhook, documentPath } = fenceLine;
  const origin = { source, operation, documentPath, linesBefore: fence.line };
  const built = buildSlice(reading, origin, webhook);
  return "slice" in built
    ? built
    : { faults: built.faults.map((fault) => faultInPage(fault, fence)) };
}

function findSliceFences(
  text: string,
): { readonly fences: readonly SliceFence[] } | { readonly faults: readonly Fault[] } {
  if (Buffer.byteLength(text) > limits.pageBytes) return { faults: [pageTooLarge] };
  const all = findFences(text);
  const fences = sliceFences(all);
  const [first, ...others] = fences;
  if (!first) return { faults: [startsAsHtml(text) ? htmlPage : noFence(all)] };
  const { operation, webhook } = first.fenceLine;
  if (others.length > 0 && (operation ?? webhook) !== undefined) {
    const more = others.slice(0, limits.faults);
    return { faults: more.map(({ fence }) => anotherFence(fence, first.fence)) };
  }
  const faults = fences.filter(({ fence }) => !fence.closed).map(({ fence }) => cutOff(fence));
  return faults.length > 0 ? { faults } : { fences };
}

function faultInPage(fault: Fault, fence: Fence): Fault {
  const line = fault.line + fence.line;
  const others = fault.others?.map((other) => ({ ...other, line: other.line + fence.line }));
  const placed = others === undefined ? { ...fault, line } : { ...fault, line, others };
  if (fault.column === undefined) return placed;
  return { ...placed, column: fault.column + (fence.shifts[fault.line - 1] ?? 0) };
}

const pageTooLarge: Fault = {
  kind: "too-large",
  line: 1,
  message: `The page has more than ${limits.pageBytes / 2 ** 20} MiB; no documentation page is that large`,
  suggestion:
    "check that this is the right page, or pass the OpenAPI document itself as .yaml or .json",
};

const htmlPage: Fault = {
  kind: "page-html",
  line: 1,
  message: "The page is HTML, not markdown",
  suggestion:
    "pass the markdown, which many sites serve at the same address with .md appended, or the OpenAPI document itself",
};

function noFence(fences: readonly Fence[]): Fault {
  const [nearest] = fences.filter(({ info }) => /^(?:ya?ml|json)\b/i.test(info));
  const found = nearest ? `; the fence here says \`${nearest.info.slice(0, 80)}\`` : "";
  return {
    kind: "no-fence",
    line: nearest?.line ?? 1,
    ...(nearest ? { value: nearest.info.slice(0, 200) } : {}),
    message: `The page has no fence that announces an OpenAPI operation or contains an OpenAPI document${found}`,
    suggestion:
      "pass a page with a fence such as ````yaml GET /path, or the OpenAPI document itself",
  };
}

function anotherFence(fence: Fence, first: Fence): Fault {
  return {
    kind: "several-fences",
    line: fence.line,
    value: fence.info,
    message: `The page has another OpenAPI fence, \`${fence.info}\`, after the one in line ${first.line}`,
    suggestion: "split the page so that each page has one operation",
  };
}

function cutOff(fence: Fence): Fault {
  return {
    kind: "cut-off-fence",
    line: fence.line,
    value: fence.info,
    message: `The fence \`${fence.info}\` is never closed; the page seems to be cut off`,
    suggestion: "download the whole page again",
  };
}
