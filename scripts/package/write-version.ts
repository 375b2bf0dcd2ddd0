import { readFile, writeFile } from "node:fs/promises";
import { versionEdits } from "./version-edits.ts";

/** Part of `npm run release:version`: copies the version in package.json to all other files that contain it. */
const at = (path: string): URL => new URL(`../../${path}`, import.meta.url);
const { version } = JSON.parse(await readFile(at("package.json"), "utf8"));
for (const { path, edit } of versionEdits) {
  await writeFile(at(path), edit(await readFile(at(path), "utf8"), version));
}
