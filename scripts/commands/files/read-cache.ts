import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import type { ValidatorCache } from "../../drift/upstream/published-pages.ts";

/** Reads the cache. A missing or broken file is an empty cache. */
export async function readCache(file: string): Promise<ValidatorCache> {
  try {
    const value: unknown = JSON.parse(await readFile(file, "utf8"));
    return isCache(value) ? value : {};
  } catch {
    return {};
  }
}

/**
 * Writes the cache. If that fails, in a read-only folder for example, the next run downloads unchanged pages
 * again.
 */
export async function keepCache(file: string, cache: ValidatorCache): Promise<void> {
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, `${JSON.stringify(cache, null, 2)}\n`);
  } catch {
    return;
  }
}

function isCache(value: unknown): value is ValidatorCache {
  return (
    typeof value === "object" &&
    value !== null &&
    Object.values(value).every(
      (entry: unknown) =>
        typeof entry === "object" &&
        entry !== null &&
        "sha256" in entry &&
        Object.values(entry).every((part) => typeof part === "string"),
    )
  );
}
