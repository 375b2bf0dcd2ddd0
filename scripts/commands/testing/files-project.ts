import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { documentOf, type FilesApi, lateIn2025, pageOf } from "../../drift/testing/files-api.ts";
import { sha256 } from "../../drift/upstream/fetch-page.ts";
import type { Command, CommandIo } from "../command.ts";
import { generate } from "../generate.ts";
import { recordingIo } from "./recording-io.ts";

/** The pages of an API, by file name. */
export function pagesOf(api: FilesApi): Readonly<Record<string, string>> {
  return {
    "get-files.md": pageOf(documentOf(api), "/files"),
    "get-files-id.md": pageOf(documentOf(api), "/files/{id}"),
  };
}

/** A project in a temporary folder. */
export interface FilesProject {
  readonly folder: string;
  /** Runs a command in it. */
  run(
    command: Command,
    args: readonly string[],
    fetch?: CommandIo["fetch"],
  ): Promise<{ code: number; out: string; err: string }>;
  /** Writes pages to a separate folder, as if published, and returns its path. */
  publish(pages: Readonly<Record<string, string>>): Promise<string>;
  /** The texts of all files by path, except the cache and published pages. */
  texts(): Promise<Readonly<Record<string, string>>>;
  /** A copy in another folder. */
  copy(): Promise<FilesProject>;
  remove(): Promise<void>;
}

/** Makes a project with generated files from pages by file name. */
export async function filesProject(
  pages: Readonly<Record<string, string>> = pagesOf(lateIn2025),
  resolutions = "# Decisions.\nresolutions: []\n",
): Promise<FilesProject> {
  const folder = await mkdtemp(join(tmpdir(), "together-files-drift-"));
  await mkdir(join(folder, "openapi/pages"), { recursive: true });
  await mkdir(join(folder, ".changeset"));
  const entries = Object.entries(pages).map(
    ([name, text]) =>
      `  - url: https://docs.example.com/reference/${name}\n    file: pages/${name}\n    sha256: ${sha256(Buffer.from(text))}\n`,
  );
  const files = {
    ...Object.fromEntries(Object.entries(pages).map(([name, text]) => [`pages/${name}`, text])),
    "sources.yaml": `# Pages.\nsources:\n${entries.join("")}`,
    "resolutions.yaml": resolutions,
  };
  for (const [name, text] of Object.entries(files)) {
    await writeFile(join(folder, "openapi", name), text);
  }
  const project = projectIn(folder);
  const { code, err } = await project.run(generate, []);
  if (code !== 0) {
    throw new Error(err);
  }
  return project;
}

function projectIn(folder: string): FilesProject {
  return {
    folder,
    run: async (command, args, fetch) => {
      const { io, printed } = recordingIo(folder);
      const code = await command(args, fetch === undefined ? io : { ...io, fetch });
      return { code, ...printed };
    },
    publish: async (pages) => {
      const published = join(folder, "published");
      await mkdir(published, { recursive: true });
      for (const [name, text] of Object.entries(pages)) {
        await writeFile(join(published, basename(name)), text);
      }
      return published;
    },
    texts: async () => {
      const found = await readdir(folder, { recursive: true, withFileTypes: true });
      const paths = found
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
        .filter((path) => !/^(published|\.cache)/.test(path));
      const read = paths.map(async (path) => [path, await readFile(join(folder, path), "utf8")]);
      return Object.fromEntries(await Promise.all(read));
    },
    copy: async () => {
      const other = await mkdtemp(join(tmpdir(), "together-files-drift-"));
      await cp(folder, other, { recursive: true });
      return projectIn(other);
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
