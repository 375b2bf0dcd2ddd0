import { isMap, isSeq, parseDocument, type YAMLMap } from "yaml";

/** How people's files are written back: no line is folded, so that untouched lines stay as they are. */
const style = { lineWidth: 0 } as const;

/**
 * The text of a resolutions file without some entries, comments and other entries kept.
 *
 * @param pointers Of the entries to remove; a comment directly above an entry goes with it.
 */
export function withoutResolutions(text: string, pointers: ReadonlySet<string>): string {
  const document = parseDocument(text);
  const list = document.get("resolutions");
  if (!isSeq(list)) {
    return text;
  }
  const kept = list.items.filter((item) => !isMap(item) || !pointers.has(textOf(item, "pointer")));
  if (kept.length === list.items.length) {
    return text;
  }
  list.items = kept;
  return document.toString(style);
}

/** The text of a sources file with new hashes, by the `file` of each entry; comments and the rest kept. */
export function withHashes(text: string, hashes: ReadonlyMap<string, string>): string {
  const document = parseDocument(text);
  const list = document.get("sources");
  const entries = isSeq(list) ? list.items.filter((item) => isMap(item)) : [];
  const stale = entries.filter((entry) => {
    const hash = hashes.get(textOf(entry, "file"));
    return hash !== undefined && hash !== textOf(entry, "sha256");
  });
  for (const entry of stale) {
    entry.set("sha256", hashes.get(textOf(entry, "file")));
  }
  return stale.length > 0 ? document.toString(style) : text;
}

function textOf(entry: YAMLMap, key: string): string {
  return String(entry.get(key));
}
