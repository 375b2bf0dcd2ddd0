import { appendFile, mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { check } from "./check.ts";
import type { Command } from "./command.ts";
import { diff } from "./diff.ts";
import { drift } from "./drift.ts";
import { generate } from "./generate.ts";
import { merge } from "./merge.ts";
import { type FilesProject, filesProject } from "./testing/files-project.ts";
import { update } from "./update.ts";

/** Every command that reads a project, with the necessary arguments. */
const commands: readonly (readonly [string, Command, readonly string[]])[] = [
  ["generate", generate, []],
  ["check", check, []],
  ["merge", merge, ["openapi"]],
  ["diff", diff, ["openapi", "generated/openapi.yaml"]],
  ["drift", drift, ["--from", "published"]],
  ["update", update, ["--from", "published"]],
];

/** What is wrong with a project, the exit code, the message, and how to damage the project. */
const broken: readonly (readonly [
  string,
  number,
  RegExp,
  (write: (name: string, text: string | Uint8Array) => Promise<void>, path: string) => unknown,
])[] = [
  ["without pages", 4, /lists no page/, (write) => write("sources.yaml", "sources: []\n")],
  [
    "without sources",
    4,
    /no openapi\/sources\.yaml in /,
    (_, path) => rm(join(path, "sources.yaml")),
  ],
  [
    "whose sources are not UTF-8",
    4,
    /not UTF-8/,
    (write) => write("sources.yaml", new Uint8Array([0x73, 0xe9, 0x3a])),
  ],
  [
    "whose sources are a folder",
    4,
    /folder, not a file/,
    async (_, path) => {
      await rm(join(path, "sources.yaml"));
      await mkdir(join(path, "sources.yaml"));
    },
  ],
  ["with an unlisted page", 4, /not listed/, (write) => write("pages/extra.md", "# Extra\n")],
  ["with a missing page", 4, /no such file/, (_, path) => rm(join(path, "pages/get-files.md"))],
  [
    "with a page edited by hand",
    4,
    /SHA-256 differs/,
    (_, path) => appendFile(join(path, "pages/get-files.md"), "\n"),
  ],
  [
    "whose resolutions are a folder",
    4,
    /folder, not a file/,
    async (_, path) => {
      await rm(join(path, "resolutions.yaml"));
      await mkdir(join(path, "resolutions.yaml"));
    },
  ],
  [
    "whose resolutions are not UTF-8",
    4,
    /not UTF-8/,
    (write) => write("resolutions.yaml", new Uint8Array([0x73, 0xe9, 0x3a])),
  ],
  [
    "with a resolution without a reason",
    3,
    /has no because/,
    (write) => write("resolutions.yaml", "resolutions:\n  - pointer: /a\n    value: 1\n"),
  ],
];

describe.each(broken)("a project %s", (_, code, message, damage) => {
  let project: FilesProject;

  beforeAll(async () => {
    project = await filesProject();
    const path = join(project.folder, "openapi");
    await project.publish({});
    await damage((name, text) => writeFile(join(path, name), text), path);
  });

  afterAll(() => project.remove());

  it("is rejected by every command, with one message and one exit code", async () => {
    const told = new Map<string, string>();
    for (const [name, command, args] of commands) {
      const { code: ended, err } = await project.run(command, args);
      expect(`${name} ${ended}`).toBe(`${name} ${code}`);
      expect(err).toMatch(message);
      told.set(name, err.replace(/\n(?:Nothing was|generated\/ was not)[^\n]*\n$/, "").trimEnd());
    }
    expect([...new Set(told.values())]).toHaveLength(1);
  });
});
