import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/**
 * The text of a NOTICE file: name, version and license text of each package.
 *
 * @param folders The packages' folders, relative to `root`.
 * @throws {Error} If a package contains no license.
 */
export async function noticeOf(folders: readonly string[], root: string): Promise<string> {
  const entries = await Promise.all(folders.map((folder) => entryOf(join(root, folder))));
  return [
    "together-files bundles the following packages in dist/command/ for its command.\n",
    ...entries,
  ].join(`\n${"-".repeat(80)}\n\n`);
}

async function entryOf(folder: string): Promise<string> {
  const manifest = await readFile(join(folder, "package.json"), "utf8");
  const { name, version, license }: Record<string, unknown> = JSON.parse(manifest);
  const file = (await readdir(folder)).find((each) => /^licen[cs]e(?:\.(?:md|txt))?$/i.test(each));
  if (file === undefined && typeof license !== "string") {
    throw new Error(`${folder} states no license, so it must not be bundled.`);
  }
  const text =
    file === undefined ? "" : `\n${(await readFile(join(folder, file), "utf8")).trim()}\n`;
  return `${name} ${version} (${license})\n${text}`;
}
