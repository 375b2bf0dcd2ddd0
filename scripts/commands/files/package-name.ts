import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { CommandIo } from "../command.ts";

/** The name of the package that the changeset is for. */
export async function packageName({ root }: Pick<CommandIo, "root">): Promise<string> {
  const text = await readFile(join(root, "package.json"), "utf8").catch(() => "{}");
  const manifest: unknown = JSON.parse(text);
  const isNamed = typeof manifest === "object" && manifest !== null && "name" in manifest;
  return isNamed && typeof manifest.name === "string" ? manifest.name : "together-files";
}
