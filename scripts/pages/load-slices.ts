import type { Problem } from "../problem.ts";
import { decodeText } from "./decode-text.ts";
import { type Extraction, extractSlice } from "./extract-slice.ts";
import { type Finding, problemsOf } from "./fault.ts";
import type { FileReader } from "./file-reader.ts";
import { limits } from "./limits.ts";
import { readDocument } from "./read-document.ts";
import type { Slice } from "./slice.ts";

/** The slices read and every problem met; with a problem the slices are not all of them. */
export interface LoadedSlices {
  readonly slices: readonly Slice[];
  readonly problems: readonly Problem[];
}

/**
 * The slices in pages, OpenAPI documents and folders of them, in the order given; a folder's in the order of their
 * paths. All problems come at once.
 *
 * A folder stands for every .md, .markdown, .txt, .yaml, .yml and .json file in it and below, except README files and
 * those whose name, or whose folder's, starts with a dot. Each of them has to hold a slice: one that is skipped in
 * silence might be the one page that mattered.
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
    if ("problems" in expanded) problems.push(...expanded.problems);
    else {
      for (const file of expanded.files) {
        const read = await loadSlice(file, files);
        if ("slice" in read) slices.push(read.slice);
        else problems.push(...read.problems);
      }
    }
  }
  return { slices, problems };
}

type Expansion = { readonly files: readonly string[] } | { readonly problems: readonly Problem[] };

async function expand(path: string, files: FileReader): Promise<Expansion> {
  try {
    const { kind } = await files.stat(path);
    if (kind === "missing") return refuse(path, missing);
    if (kind === "file") return { files: [path] };
    const found = (await files.list(path)).filter((file) => isPage(file, path)).sort(byCodeUnit);
    return found.length > 0 ? { files: found } : refuse(path, emptyFolder);
  } catch (error) {
    return refuse(path, unreadable(error));
  }
}

/** The slice in one file: a markdown page or a document, by what its text looks like. */
async function loadSlice(path: string, files: FileReader): Promise<Extraction> {
  try {
    const { bytes } = await files.stat(path);
    if (bytes > limits.documentBytes) return refuse(path, tooLarge);
    const decoded = decodeText(await files.read(path));
    if ("finding" in decoded) return refuse(path, decoded.finding);
    return isDocument(path, decoded.text)
      ? readDocument(decoded.text, path)
      : extractSlice(decoded.text, path);
  } catch (error) {
    return refuse(path, unreadable(error));
  }
}

/** A document is named .yaml, .yml or .json; a file of another name is one if `openapi` or `swagger` opens it. */
function isDocument(path: string, text: string): boolean {
  if (/\.(?:ya?ml|json)$/i.test(path))
    return !/^ {0,3}(?:`{3,}|~{3,})[ \t]*(?:ya?ml|json)\b/im.test(text);
  if (/\.(?:md|markdown)$/i.test(path)) return false;
  return /^\ufeff?(?:\s*\{|(?:[ \t]*(?:#.*)?\r?\n|---[ \t]*\r?\n)*["']?(?:openapi|swagger|asyncapi)["']?[ \t]*:)/.test(
    text,
  );
}

function isPage(file: string, folder: string): boolean {
  const parts = file
    .slice(folder.length)
    .split(/[\\/]/)
    .filter((part) => part !== "");
  const name = parts.at(-1) ?? "";
  if (parts.some((part) => part.startsWith(".")) || /^readme\b/i.test(name)) return false;
  return /\.(?:md|markdown|txt|ya?ml|json)$/i.test(name);
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function refuse(path: string, finding: Finding): { readonly problems: readonly Problem[] } {
  return { problems: problemsOf(path, [{ ...finding, line: 1 }]) };
}

const missing: Finding = {
  kind: "missing-page",
  message: "There is no such file or folder",
  suggestion: "check the path; it is taken from the folder the command runs in",
};

const emptyFolder: Finding = {
  kind: "empty-folder",
  message:
    "The folder holds no page and no OpenAPI document (.md, .markdown, .txt, .yaml, .yml, .json)",
  suggestion: "name the folder that holds the pages, or the pages themselves",
};

const tooLarge: Finding = {
  kind: "too-large",
  message: `The file has more than ${limits.documentBytes / 2 ** 20} MB`,
  suggestion: "check that this is the file you mean; no published OpenAPI document is that large",
};

function unreadable(error: unknown): Finding {
  const reason = error instanceof Error ? error.message : String(error);
  return {
    kind: "unreadable-page",
    message: `The file cannot be read: ${reason}`,
    suggestion: "check its permissions",
  };
}
