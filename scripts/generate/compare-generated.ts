/** How a file in generated/ differs from a fresh build. */
export interface Difference {
  readonly name: string;
  readonly kind: "stale" | "missing" | "unexpected";
  /** The first line that differs, if the file is stale. */
  readonly at: LineDifference | undefined;
}

/** A line of the file and of the fresh build; undefined past the end. */
interface LineDifference {
  /** Counted from 1. */
  readonly line: number;
  readonly found: string | undefined;
  readonly built: string | undefined;
}

/**
 * Compares the files of a folder with a fresh build, byte for byte, in the order of their names.
 *
 * @param found The folder's files by name.
 * @param built The expected texts by name.
 */
export function compareGenerated(
  found: ReadonlyMap<string, Uint8Array>,
  built: ReadonlyMap<string, string>,
): readonly Difference[] {
  const names = [...new Set([...found.keys(), ...built.keys()])].sort();
  return names.flatMap((name): Difference[] => {
    const bytes = found.get(name);
    const text = built.get(name);
    if (text === undefined) return [{ name, kind: "unexpected", at: undefined }];
    if (bytes === undefined) return [{ name, kind: "missing", at: undefined }];
    if (Buffer.from(text).equals(bytes)) return [];
    return [{ name, kind: "stale", at: firstDifference(bytes, text) }];
  });
}

function firstDifference(bytes: Uint8Array, text: string): LineDifference | undefined {
  // A byte order mark is kept, because it is a difference.
  const found = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes).split("\n");
  const built = text.split("\n");
  const length = Math.max(found.length, built.length);
  const index = Array.from({ length }).findIndex((_, line) => found[line] !== built[line]);
  return index === -1 ? undefined : { line: index + 1, found: found[index], built: built[index] };
}
