import { type Fault, problemsOf } from "../problem/fault.ts";
import { limits } from "../problem/limits.ts";
import type { Problem } from "../problem/problem.ts";
import { buildSlice } from "./build-slice.ts";
import type { Slice } from "./slice.ts";
import { readJson } from "./text/read-json.ts";
import { readYaml } from "./text/read-yaml.ts";

/**
 * Reads a whole OpenAPI document, in YAML or JSON as its first character says, as a slice without an operation.
 *
 * @param text The document; a byte order mark before it is ignored.
 * @param source What to call the document in problems.
 */
export function readDocument(
  text: string,
  source: string,
): { readonly slice: Slice } | { readonly problems: readonly Problem[] } {
  const content = text.startsWith("\ufeff") ? text.slice(1) : text;
  const isJson = /^\s*[{[]/.test(content);
  const bytes = Buffer.byteLength(content);
  if (bytes > limits.documentBytes || (!isJson && bytes > limits.yamlBytes)) {
    return { problems: problemsOf(source, [isJson ? jsonTooLarge : yamlTooLarge]) };
  }
  const reading = isJson ? readJson(content) : readYaml(content);
  const origin = { source, operation: undefined, documentPath: undefined, linesBefore: 0 };
  const built = buildSlice(reading, origin);
  return "slice" in built ? built : { problems: problemsOf(source, built.faults) };
}

const yamlTooLarge: Fault = {
  kind: "too-large",
  line: 1,
  message: `The document has more than ${limits.yamlBytes / 2 ** 20} MiB of YAML`,
  suggestion: "save it as JSON, which is ten times as fast to read, or split it",
};

const jsonTooLarge: Fault = {
  kind: "too-large",
  line: 1,
  message: `The document has more than ${limits.documentBytes / 2 ** 20} MiB`,
  suggestion: "split the document; no published OpenAPI document is that large",
};
