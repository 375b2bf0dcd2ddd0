import { cp, mkdtemp, readdir, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { CommandIo } from "../command.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));

/** For tests: a copy of the project's openapi/ and generated/ in a temporary folder. Gives the folder. */
export async function copyProject(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "together-files-project-"));
  await cp(join(root, "openapi"), join(folder, "openapi"), { recursive: true });
  await cp(join(root, "generated"), join(folder, "generated"), { recursive: true });
  return folder;
}

/** For tests: the texts of all files in generated/ of a project, by name. */
export async function generatedTexts(folder: string): Promise<ReadonlyMap<string, string>> {
  const names = await readdir(join(folder, "generated"));
  const texts = names.map(
    async (name) => [name, await readFile(join(folder, "generated", name), "utf8")] as const,
  );
  return new Map(await Promise.all(texts));
}

/** For tests: what a command prints in a project. */
export function recordingIo(folder: string): {
  readonly io: CommandIo;
  readonly printed: { out: string; err: string };
} {
  const printed = { out: "", err: "" };
  const io: CommandIo = {
    stdout: (text) => {
      printed.out += text;
    },
    stderr: (text) => {
      printed.err += text;
    },
    step: async () => {},
    colour: false,
    cwd: folder,
    env: {},
    fetch: () => Promise.reject(new Error("Nothing here reads the network.")),
  };
  return { io, printed };
}
