import { isPageName } from "./pages-of-folder.ts";
import { documentLanguage } from "./read-slices.ts";

/**
 * A name for the file of a kept page: the last part of its URL or path. If that name is taken, more parts are
 * added in front, or a number at the end.
 *
 * @param address The page's URL, or the path of a local file.
 * @param text The page. Decides the extension if the address has none.
 * @param taken Names in use, in lower case, because some file systems ignore case.
 */
export function pageFileName(address: string, text: string, taken: ReadonlySet<string>): string {
  const path = URL.canParse(address) ? new URL(address).pathname : address;
  const parts = path.split(/[\\/]+/).flatMap((part) => safePart(part) ?? []);
  const last = parts.at(-1) ?? "page";
  const [, stem = last, extension = extensionOf(text)] =
    /^(.+)(\.(?:md|markdown|txt|ya?ml|json))$/i.exec(last) ?? [];
  const stems = parts.map((_, index) => [...parts.slice(index, -1), stem].join("-")).toReversed();
  const longest = `page-${stems.at(-1) ?? stem}`;
  const names = [stem, ...stems, longest].map((each) => `${each}${extension}`);
  const free = names.find((name) => isPageName(name) && !taken.has(name.toLowerCase()));
  if (free !== undefined) return free;
  for (let number = 2; ; number += 1) {
    const name = `${longest}-${number}${extension}`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}

/** Turns a part of a URL into a part of a file name that every system accepts; undefined if nothing is left. */
function safePart(part: string): string | undefined {
  const safe = part
    .replaceAll(/%[0-9a-f]{2}/gi, "-")
    .replaceAll(/[^\w.-]+/g, "-")
    .replace(/^[.-]+/, "")
    .replace(/[.-]+$/, "")
    .replace(/-+(?=\.\w+$)/, "");
  if (safe === "") return undefined;
  return /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(safe) ? `page-${safe}` : safe;
}

function extensionOf(text: string): string {
  return `.${documentLanguage(text) ?? "md"}`;
}
