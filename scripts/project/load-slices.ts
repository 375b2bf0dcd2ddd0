import { type Extraction, extractSlice } from "../pages/extract-slice.ts";
import { readDocument } from "../pages/read-document.ts";
import type { Slice } from "../pages/slice.ts";
import { decodeText } from "../pages/text/decode-text.ts";
import { problemsOf, type UnplacedFault } from "../problem/fault.ts";
import { limits } from "../problem/limits.ts";
import type { Problem } from "../problem/problem.ts";
import type { FileReader } from "./file-reader.ts";
import { type FolderPages, pagesOfFolder } from "./pages-of-folder.ts";

/** The slices read and every problem met; with a problem the slices are not all of them. */
export interface LoadedSlices {
  readonly slices: readonly Slice[];
  readonly problems: readonly Problem[];
}

/**
 * The slices in pages, OpenAPI documents and folders of them, in the order given; a folder's in the order that
 * {@link pagesOfFolder} gives. All problems come at once. Every page of a folder has to hold a slice: one that is
 * skipped in silence might be the one page that mattered.
 *
 * @param paths Files and folders, as the person named them.
 */
export async function loadSlices(
  paths: readonly string[],
  files: FileReader,
): Promise<LoadedSlices> {
  const slices: Slice[] = [];
  const problems: Problem[] = [];
  for (const path of paths) {
    const expanded = await expand(path, files);
    problems.push(...expanded.problems);
    for (const file of expanded.files) {
      const read = await loadSlice(file, files);
      if ("slice" in read) slices.push(read.slice);
      else problems.push(...read.problems);
    }
  }
  return { slices, problems };
}

async function expand(path: string, files: FileReader): Promise<FolderPages> {
  try {
    const { kind } = await files.stat(path);
    if (kind === "file") return { files: [path], problems: [] };
    if (kind === "folder") return await pagesOfFolder(path, files);
    return { files: [], ...refuse(path, missing) };
  } catch (error) {
    return { files: [], ...refuse(path, unreadable(error)) };
  }
}

/** The slice in one file: a markdown page or a document, by what its text looks like. */
async function loadSlice(path: string, files: FileReader): Promise<Extraction> {
  try {
    const { bytes } = await files.stat(path);
    if (bytes > limits.documentBytes) return refuse(path, tooLarge);
    const decoded = decodeText(await files.read(path));
    if ("fault" in decoded) return refuse(path, decoded.fault);
    return isDocument(path, decoded.text)
      ? readDocument(decoded.text, path)
      : extractSlice(decoded.text, path);
  } catch (error) {
    return refuse(path, unreadable(error));
  }
}

/** A document is named .yaml, .yml or .json; a file of another name is one if `openapi` or `swagger` opens it. */
function isDocument(path: string, text: string): boolean {
  if (/\.(?:ya?ml|json)$/i.test(path)) return !isPage(text);
  if (/\.(?:md|markdown)$/i.test(path)) return false;
  return /^\ufeff?(?:\s*\{|(?:[ \t]*(?:#.*)?\r?\n|---[ \t]*\r?\n)*["']?(?:openapi|swagger|asyncapi)["']?[ \t]*:)/.test(
    text,
  );
}

/**
 * Whether a file named like a document is a page: its fence comes before any version of OpenAPI. The texts in a document
 * may hold fences too, but YAML has them indented, however little, where its version is not.
 */
function isPage(text: string): boolean {
  const [opening] =
    /^(?:(?:`{3,}|~{3,})[ \t]*(?:ya?ml|json)\b|\ufeff?["']?(?:openapi|swagger|asyncapi)["']?[ \t]*:[ \t]*["']?\d)/im.exec(
      text,
    ) ?? [];
  if (opening !== undefined) return /^[`~]/.test(opening);
  return /^ {1,3}(?:`{3,}|~{3,})[ \t]*(?:ya?ml|json)\b/im.test(text);
}

function refuse(path: string, fault: UnplacedFault): { readonly problems: readonly Problem[] } {
  return { problems: problemsOf(path, [{ ...fault, line: 1 }]) };
}

const missing: UnplacedFault = {
  kind: "missing-page",
  message: "There is no such file or folder",
  suggestion: "check its path; a relative one starts from the folder you are in",
};

const tooLarge: UnplacedFault = {
  kind: "too-large",
  message: `The file has more than ${limits.documentBytes / 2 ** 20} MiB`,
  suggestion: "check that this is the file you mean; no published OpenAPI document is that large",
};

/** A file that the system does not hand out. */
export function unreadable(error: unknown): UnplacedFault {
  const reason = error instanceof Error ? error.message : String(error);
  return {
    kind: "unreadable-page",
    message: `The file cannot be read: ${reason}`,
    suggestion: "check its permissions",
  };
}
