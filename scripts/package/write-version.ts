import { readFile, writeFile } from "node:fs/promises";
import { versionEdits } from "./version-edits.ts";

/** Part of `npm run release:version`: writes the version in package.json wherever else it is. */
const at = (path: string): URL => new URL(`../../${path}`, import.meta.url);
const { version } = JSON.parse(await readFile(at("package.json"), "utf8"));
for (const { path, edit } of versionEdits) {
  await writeFile(at(path), edit(await readFile(at(path), "utf8"), version));
}
