import { isMap, isNode, isSeq, parseDocument, stringify } from "yaml";

/** Puts new hashes into the text of a sources file, by the `file` of each entry. The rest is unchanged. */
export function withHashes(text: string, hashes: ReadonlyMap<string, string>): string {
  const list = parseDocument(text).get("sources");
  const entries = isSeq(list) ? list.items.filter((item) => isMap(item)) : [];
  return entries.toReversed().reduce((edited, entry) => {
    const hash = hashes.get(String(entry.get("file")));
    const node = entry.get("sha256", true);
    if (
      hash === undefined ||
      hash === String(entry.get("sha256")) ||
      !isNode(node) ||
      !node.range
    ) {
      return edited;
    }
    const [start, end] = node.range;
    const old = text.slice(start, end);
    const quote = /^["']/.exec(old)?.[0];
    const written = quote === undefined ? stringify(hash).trim() : `${quote}${hash}${quote}`;
    const space = old.slice(old.trimEnd().length);
    return `${edited.slice(0, start)}${written}${space}${edited.slice(end)}`;
  }, text);
}
