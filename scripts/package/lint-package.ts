import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import type { Outcome } from "./outcome.ts";
import { runProcess } from "./run-process.ts";

/** Checks the tarball with publint and attw. `folder` is the working folder, which does not matter. */
export async function lintPackage(folder: string, tarball: string): Promise<Outcome[]> {
  const bytes = new Uint8Array(await readFile(tarball));
  const { messages, pkg } = await publint({ pack: { tarball: bytes.buffer }, strict: true });
  const complaints = messages.map((message) => formatMessage(message, pkg) ?? message.code);
  const attw = await runProcess(
    process.execPath,
    [
      fileURLToPath(
        new URL("dist/index.js", import.meta.resolve("@arethetypeswrong/cli/package.json")),
      ),
      tarball,
      // It is not a module.
      "--exclude-entrypoints",
      "openapi.yaml",
      "--no-color",
      "--no-emoji",
    ],
    folder,
  );
  return [
    {
      name: "publint reports nothing",
      ok: complaints.length === 0,
      seen: complaints.join("\n"),
    },
    { name: "attw finds no problem with the types", ok: attw.ok, seen: attw.ok ? "" : attw.output },
  ];
}
