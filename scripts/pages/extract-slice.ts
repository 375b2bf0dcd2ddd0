import { type Fault, problemsOf } from "../problem/fault.ts";
import { limits } from "../problem/limits.ts";
import type { Problem } from "../problem/problem.ts";
import { buildSlice } from "./build-slice.ts";
import { type Fence, findFences } from "./markdown/find-fences.ts";
import { documentVersion, type SliceFence, sliceFences } from "./markdown/slice-fence.ts";
import type { Slice } from "./slice.ts";
import { readJson } from "./text/read-json.ts";
import { readYaml } from "./text/read-yaml.ts";

/** A slice, or every problem that keeps a text from being one. */
export type Extraction = { readonly slice: Slice } | { readonly problems: readonly Problem[] };

/**
 * The slice in a documentation page's fence, with the line of each of its nodes in the page.
 *
 * @param text The page as published: any line ends, with or without a byte order mark.
 * @param source What to call the page in problems.
 */
export function extractSlice(text: string, source: string): Extraction {
  const found = findSliceFence(text);
  if ("faults" in found) return { problems: problemsOf(source, found.faults) };
  const { fence, fenceLine } = found;
  const content = fence.lines.join("\n");
  const reading = fenceLine.language === "json" ? readJson(content) : readYaml(content);
  const { operation, webhook, documentPath } = fenceLine;
  const origin = { source, operation, documentPath, linesBefore: fence.line };
  const built = buildSlice(reading, origin, webhook);
  if ("slice" in built) return built;
  return {
    problems: problemsOf(
      source,
      built.faults.map((fault) => faultInPage(fault, fence)),
    ),
  };
}

function findSliceFence(text: string): SliceFence | { readonly faults: readonly Fault[] } {
  if (Buffer.byteLength(text) > limits.pageBytes) return { faults: [pageTooLarge] };
  const fences = findFences(text);
  const candidates = sliceFences(fences);
  const [first, second] = candidates;
  if (!first) return { faults: [noFence(fences)] };
  if (second)
    return {
      faults: candidates
        .slice(1, 1 + limits.faults)
        .map(({ fence }) => anotherFence(fence, first.fence)),
    };
  return first.fence.closed ? first : { faults: [cutOff(first.fence)] };
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
  suggestion: "check that this is the page, or give the OpenAPI document itself as .yaml or .json",
};

function noFence(fences: readonly Fence[]): Fault {
  const asyncApi = fences.find(({ lines }) => documentVersion(lines) === "asyncapi");
  if (asyncApi) {
    return {
      kind: "not-openapi",
      line: asyncApi.line,
      value: asyncApi.info,
      message: "This is an AsyncAPI page, not an OpenAPI one",
      suggestion: "give a page that describes an HTTP operation",
    };
  }
  const [nearest] = fences.filter(({ info }) => /^(?:ya?ml|json)\b/i.test(info));
  const found = nearest ? `; the fence here says \`${nearest.info.slice(0, 80)}\`` : "";
  return {
    kind: "no-fence",
    line: nearest?.line ?? 1,
    ...(nearest ? { value: nearest.info.slice(0, 200) } : {}),
    message: `The page has no fence that announces an OpenAPI operation or holds an OpenAPI document${found}`,
    suggestion:
      "give a page with a fence such as ````yaml GET /path, or the OpenAPI document itself",
  };
}

function anotherFence(fence: Fence, first: Fence): Fault {
  return {
    kind: "several-fences",
    line: fence.line,
    value: fence.info,
    message: `The page has another OpenAPI fence, \`${fence.info}\`, after the one in line ${first.line}`,
    suggestion: "split the page so that each holds one operation",
  };
}

function cutOff(fence: Fence): Fault {
  return {
    kind: "cut-off-fence",
    line: fence.line,
    value: fence.info,
    message: `The fence \`${fence.info}\` is never closed; the page seems to be cut off`,
    suggestion: "fetch the page again, whole",
  };
}
