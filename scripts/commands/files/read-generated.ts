import { nodeFileReader } from "../../project/node-file-reader.ts";

/**
 * The files in a folder and its subfolders, by their path in it, with `/` as separator; none if the folder does not
 * exist. Files and folders whose names start with a dot are skipped.
 */
export async function readGenerated(folder: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = nodeFileReader(folder);
  const { kind } = await files.stat(".");
  const found = kind === "folder" ? await files.list(".") : [];
  const read = found
    .filter((one) => one.kind === "file")
    .filter(({ inside }) => !inside.split("/").some((part) => part.startsWith(".")))
    .map(async ({ path, inside }) => [inside, await files.read(path)] as const);
  return new Map(await Promise.all(read));
}
