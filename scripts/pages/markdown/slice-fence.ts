import { methods } from "../../openapi/methods.ts";
import { jsonCode, skipSpace, stringEnd, stringValue } from "../text/json-code.ts";
import type { Fence } from "./find-fences.ts";

/** What a fence says about its slice. */
interface FenceLine {
  readonly language: "yaml" | "json";
  readonly documentPath: string | undefined;
  /** What the info string announces; undefined for a fence that only contains a document. */
  readonly operation: { readonly method: string; readonly path: string } | undefined;
  readonly webhook: string | undefined;
}

/** A fence with what it says about its slice. */
export interface SliceFence {
  readonly fence: Fence;
  readonly fenceLine: FenceLine;
}

/**
 * The fences with slices: those whose info string announces an operation or a webhook; otherwise those with a
 * whole OpenAPI document (as ReadMe, Fern, Apidog and GitBook export them); otherwise those in a form that is
 * rejected by name.
 */
export function sliceFences(fences: readonly Fence[]): readonly SliceFence[] {
  const announced = fences.flatMap((fence) => {
    const fenceLine = parseFenceLine(fence.info);
    return fenceLine ? [{ fence, fenceLine }] : [];
  });
  if (announced.length > 0) return announced;
  const forms = fences.map((fence) => ({ fence, form: formOf(fence.lines) }));
  const documents = forms.filter(({ form }) => form === "openapi" || form === "swagger");
  const others = forms.filter(({ form }) => form !== undefined);
  return (documents.length > 0 ? documents : others).map(({ fence }) => ({
    fence,
    fenceLine: { ...unannounced, language: isJson(fence.lines) ? "json" : "yaml" },
  }));
}

const unannounced = { documentPath: undefined, operation: undefined, webhook: undefined } as const;

/**
 * Parses a fence's info string: `yaml [path] METHOD /path` or `yaml [path] webhook NAME`. yml and json are
 * allowed, too, in any case. The path to the vendor's own document may be a name, a path or a URL. The method is
 * returned in lower case, as in OpenAPI.
 */
function parseFenceLine(info: string): FenceLine | undefined {
  const words = info.split(/\s+/);
  const language = words[0]?.toLowerCase();
  if (language !== "yaml" && language !== "yml" && language !== "json") return undefined;
  const method = words.at(-2)?.toLowerCase();
  const name = words.at(-1);
  if (words.length < 3 || name === undefined || method === undefined) return undefined;
  const isOperation = name.startsWith("/") && methods.includes(method);
  if (!isOperation && method !== "webhook") return undefined;
  return {
    language: language === "json" ? "json" : "yaml",
    documentPath: words.length > 3 ? words.slice(1, -2).join(" ") : undefined,
    operation: isOperation ? { method, path: name } : undefined,
    webhook: isOperation ? undefined : name,
  };
}

const versionKeys = ["openapi", "swagger", "asyncapi"] as const;

/** The form of a document: the key of its version, or "old"; undefined if it is neither. */
function formOf(lines: readonly string[]): (typeof versionKeys)[number] | "old" | undefined {
  const keys = isJson(lines) ? jsonKeys(lines.join("\n")) : yamlVersionKeys(lines);
  return versionKeys.find((key) => keys.has(key)) ?? (isOldForm(lines) ? "old" : undefined);
}

/** Whether a text is in the documentation exporter's old form (`paths: {path: …, method: …}`). */
function isOldForm(lines: readonly string[]): boolean {
  return lines.some((line, index) => {
    const [key] = /^[\s{]*["']?paths["']?\s*:/.exec(line) ?? [];
    if (key === undefined) return false;
    const inside = [line.slice(key.length), ...lines.slice(index + 1, index + 3)].join("\n");
    return /^[\s{]*["']?path["']?\s*:/.test(inside);
  });
}

function isJson(lines: readonly string[]): boolean {
  return (
    lines
      .find((line) => line.trim() !== "")
      ?.trimStart()
      .startsWith("{") === true
  );
}

/**
 * The version keys at the outermost level of a YAML text, if their value is a version: `openapi: GET /x` does not
 * count.
 */
function yamlVersionKeys(lines: readonly string[]): ReadonlySet<string> {
  const first = lines.find((line) => /^\s*[^\s#]/.test(line) && !/^---\s*$/.test(line));
  const margin = /^ */.exec(first ?? "")?.[0] ?? "";
  const found = lines.flatMap((line) => {
    const key = /^( *)["']?(openapi|swagger|asyncapi)["']?\s*:\s*["']?\d/.exec(line);
    return key?.[1] === margin ? [key[2] ?? ""] : [];
  });
  return new Set(found);
}

/** The keys of the outermost object of a JSON text, which may be invalid or cut off. */
function jsonKeys(text: string): ReadonlySet<string> {
  const keys = new Set<string>();
  let depth = 0;
  for (let at = skipSpace(text, 0); at < text.length; at += 1) {
    const character = text.charCodeAt(at);
    if (character === jsonCode.quote) {
      const end = stringEnd(text, at);
      if (end === -1) break;
      const isKey = depth === 1 && text.charCodeAt(skipSpace(text, end)) === jsonCode.colon;
      if (isKey) keys.add(stringValue(text, at, end) ?? "");
      at = end - 1;
    } else if (character === jsonCode.openObject || character === jsonCode.openList) depth += 1;
    else if (character === jsonCode.closeObject || character === jsonCode.closeList) depth -= 1;
  }
  return keys;
}
