import { type Extraction, extractSlices } from "../pages/extract-slices.ts";
import { readDocument } from "../pages/read-document.ts";
import { decodeText } from "../pages/text/decode-text.ts";
import { problemsOf, type UnplacedFault } from "../problem/fault.ts";
import { limits } from "../problem/limits.ts";
import type { FileReader } from "./file-reader.ts";
import { unreadableFile } from "./read-text.ts";

/**
 * Reads the slices of a file: a markdown page or a document, judged by its name and text.
 *
 * @param path What to call the file in problems.
 */
export function readSlices(path: string, bytes: Uint8Array): Extraction {
  const decoded = decodeText(bytes);
  if ("fault" in decoded) return { problems: problemsOf(path, [{ ...decoded.fault, line: 1 }]) };
  if (!isDocument(path, decoded.text)) return extractSlices(decoded.text, path);
  const read = readDocument(decoded.text, path);
  return "slice" in read ? { slices: [read.slice] } : read;
}

/**
 * A document is named .yaml, .yml or .json; a file with another name is one if it begins with `openapi`, `swagger`
 * or `{`.
 */
function isDocument(path: string, text: string): boolean {
  if (/\.(?:ya?ml|json)$/i.test(path)) return !isPage(text);
  if (/\.(?:md|markdown)$/i.test(path)) return false;
  return documentLanguage(text) !== undefined;
}

/** The language of a text that begins as a document: with `{`, or with its version in YAML; undefined for others. */
export function documentLanguage(text: string): "json" | "yaml" | undefined {
  if (/^\ufeff?\s*\{/.test(text)) return "json";
  const yaml =
    /^\ufeff?(?:[ \t]*(?:#.*)?\r?\n|---[ \t]*\r?\n)*["']?(?:openapi|swagger|asyncapi)["']?[ \t]*:/;
  return yaml.test(text) ? "yaml" : undefined;
}

/**
 * Whether a file named like a document is a page: a fence comes before any OpenAPI version. Strings in a document
 * may contain fences, too, but in YAML those are indented and the version is not.
 */
function isPage(text: string): boolean {
  const [opening] =
    /^(?:(?:`{3,}|~{3,})[ \t]*(?:ya?ml|json)\b|\ufeff?["']?(?:openapi|swagger|asyncapi)["']?[ \t]*:[ \t]*["']?\d)/im.exec(
      text,
    ) ?? [];
  if (opening !== undefined) return /^[`~]/.test(opening);
  return /^ {1,3}(?:`{3,}|~{3,})[ \t]*(?:ya?ml|json)\b/im.test(text);
}

/** A page's bytes, or why they cannot be read. A file that is too large is not read. */
export async function readPage(
  path: string,
  files: FileReader,
): Promise<{ readonly bytes: Uint8Array } | { readonly fault: UnplacedFault }> {
  try {
    const { bytes } = await files.stat(path);
    return bytes > limits.documentBytes ? { fault: tooLarge } : { bytes: await files.read(path) };
  } catch (error) {
    return { fault: unreadableFile(error) };
  }
}

const tooLarge: UnplacedFault = {
  kind: "too-large",
  message: `The file has more than ${limits.documentBytes / 2 ** 20} MiB`,
  suggestion: "check that this is the file you mean; no published OpenAPI document is that large",
};
