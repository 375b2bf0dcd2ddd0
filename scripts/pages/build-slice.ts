import { groupBy } from "../json/group-by.ts";
import { childPointer, member, pointerTokens, refPointer, valueAt } from "../json/json-pointer.ts";
import { isJsonObject, type JsonObject, type JsonValue } from "../json/json-value.ts";
import { checkShape } from "../openapi/check-shape.ts";
import { checkVersion } from "../openapi/check-version.ts";
import { pathOperations } from "../openapi/path-operations.ts";
import { upgrade } from "../openapi/upgrade.ts";
import { publishedTokens } from "../openapi/with-null.ts";
import type { Fault } from "../problem/fault.ts";
import type { Slice } from "./slice.ts";
import type { Reading } from "./text/parsed.ts";

/** The facts about a slice besides its text. */
export interface Origin extends Pick<Slice, "source" | "operation" | "documentPath"> {
  /** Lines of the page before the text; 0 if the document is not in a page. */
  readonly linesBefore: number;
}

/**
 * Builds the slice that a text contains, or returns every fault in it. The faults' lines are those of the text.
 *
 * @param webhook The webhook that the fence announces.
 */
export function buildSlice(
  reading: Reading,
  origin: Origin,
  webhook?: string,
): { readonly slice: Slice } | { readonly faults: readonly Fault[] } {
  if ("faults" in reading) return reading;
  const { value, lineOf, numberAt } = reading;
  const version = checkVersion(value);
  if ("fault" in version) {
    const tokens = version.key === "" ? [] : [version.key];
    return { faults: [{ ...version.fault, line: lineOf(tokens) }] };
  }
  const faults = [
    ...checkShape(version.document, lineOf),
    ...checkContents(version.document, { ...origin, webhook }, lineOf),
    ...repeatedTemplates(version.document, lineOf),
  ];
  if (faults.length > 0) return { faults };
  const { linesBefore, ...rest } = origin;
  const slice: Slice = {
    ...rest,
    document: upgrade(version.document),
    version: version.version,
    lineOf: (pointer) =>
      lineOf(publishedTokens(version.document, pointerTokens(pointer))) + linesBefore,
    numberAt: (pointer) => numberAt(publishedTokens(version.document, pointerTokens(pointer))),
  };
  return { slice };
}

/** Checks that the document has content, including the operation or webhook that the fence line announces. */
function checkContents(
  document: JsonObject,
  { operation, webhook }: Pick<Origin, "operation"> & { readonly webhook: string | undefined },
  lineOf: (tokens: readonly string[]) => number,
): readonly Fault[] {
  const { paths, components, webhooks } = document;
  if (paths === undefined && components === undefined && webhooks === undefined) {
    return [
      {
        kind: "malformed-document",
        line: lineOf([]),
        message: "The document has neither paths nor components nor webhooks",
        suggestion: "pass a page or document that describes an operation",
      },
    ];
  }
  if (webhook !== undefined && member(webhooks, webhook) === undefined) {
    return [missingOperation(`webhook ${webhook}`, lineOf(["webhooks", webhook]))];
  }
  if (!operation || mayHave(document, member(paths, operation.path), operation.method)) return [];
  const name = `${operation.method.toUpperCase()} ${operation.path}`;
  return [missingOperation(name, lineOf(["paths", operation.path]))];
}

function missingOperation(name: string, line: number): Fault {
  return {
    kind: "missing-operation",
    line,
    value: name,
    message: `The fence line announces ${name}, but the document inside has no such operation`,
    suggestion: "correct the fence line, or the document below it",
  };
}

/**
 * Finds operations that differ only in the names of their path parameters. OpenAPI forbids such paths (3.1,
 * section 4.8.8). Those without a common method are allowed, because they are unambiguous and GitHub publishes
 * some.
 */
function repeatedTemplates(
  document: JsonObject,
  lineOf: (tokens: readonly string[]) => number,
): readonly Fault[] {
  const operations = groupBy(
    pathOperations(document),
    ({ method, path }) => `${method} ${path.replaceAll(/\{[^{}]*\}/g, "{}")}`,
  );
  const groups = [...operations.values()].map((group) => group.map(({ path }) => path));
  const repeated = new Map(groups.map((paths) => [paths.join(), paths]));
  return [...repeated.values()].flatMap(([first, ...others]) => {
    if (first === undefined || others.length === 0) return [];
    const places = others.map((path) => ({ line: lineOf(["paths", path]), value: path }));
    return [
      {
        kind: "same-path",
        pointer: childPointer("/paths", first),
        line: lineOf(["paths", first]),
        value: first,
        others: places,
        message: `The paths ${[first, ...others].join(" and ")} match the same requests: they differ only in the names of their parameters`,
        suggestion: "keep one of them in the page, or ask the vendor which one is right",
      },
    ];
  });
}

/**
 * Whether a path item, or the target of its `$ref`, has an operation; true if the target may be in another page.
 */
function mayHave(document: JsonObject, item: JsonValue | undefined, method: string): boolean {
  const seen = new Set<JsonValue>();
  for (let next = item; isJsonObject(next) && !seen.has(next); ) {
    if (isJsonObject(next[method])) return true;
    seen.add(next);
    const target = refPointer(next);
    if (target === undefined) return false;
    next = valueAt(document, target);
    if (next === undefined) return true;
  }
  return false;
}
