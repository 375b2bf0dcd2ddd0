import { isMap, isNode, isSeq, parseDocument, stringify } from "yaml";

/** An entry to add to a sources file. */
export interface NewSource {
  /** Where the page is published; undefined if that is not known. */
  readonly url: string | undefined;
  /** The kept file, relative to the sources file's folder. */
  readonly file: string;
  readonly sha256: string;
}

/** Adds entries to the end of a sources file's text. Its other lines are unchanged. */
export function withSources(text: string, added: readonly NewSource[]): string {
  const entries = added.map(({ url, file, sha256 }) => ({
    ...(url === undefined ? {} : { url }),
    file,
    sha256,
  }));
  const document = parseDocument(text);
  const list = document.get("sources");
  const [first] = isSeq(list) && list.flow !== true ? list.items : [];
  if (isNode(first) && isMap(first) && first.range) {
    const lineStart = text.lastIndexOf("\n", first.range[0]) + 1;
    const indent = /^ */.exec(text.slice(lineStart))?.[0] ?? "";
    const lines = stringify(entries, { lineWidth: 0 }).replaceAll(/^(?=.)/gm, indent);
    return `${text}${text.endsWith("\n") ? "" : "\n"}${lines}`;
  }
  const present: readonly unknown[] = isSeq(list) ? list.toJSON() : [];
  document.set("sources", [...present, ...entries]);
  return document.toString({ lineWidth: 0 });
}
