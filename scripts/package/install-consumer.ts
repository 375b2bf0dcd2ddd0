import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { vendorPackage } from "./moving-programs.ts";
import type { Outcome } from "./outcome.ts";
import { runProcess } from "./run-process.ts";

/**
 * TypeScript versions that a consumer may have: the oldest, the first with `node18`, and both current compilers.
 */
export const typescriptVersions = ["5.4", "5.8", "6.0", "7.0"] as const;

/** Major versions of Jest that a consumer may have. */
export const jestVersions = [29, 30] as const;

const options =
  "--ignore-scripts --no-audit --no-fund --prefer-offline --loglevel=error --legacy-peer-deps";

/**
 * Makes an empty project in `folder` and installs the tarball and all the tools of the checks there, in one step.
 */
export async function installConsumer(folder: string, tarball: string): Promise<Outcome> {
  writeFiles(folder, { "package.json": '{ "private": true, "type": "module" }\n' });
  const run = await runProcess(
    "npm",
    [
      "install",
      ...options.split(" "),
      tarball,
      "@types/node@20",
      vendorPackage,
      "vitest@4",
      "msw@2",
      ...typescriptVersions.map((version) => `typescript-${version}@npm:typescript@~${version}.0`),
      ...jestVersions.flatMap((version) => [
        `jest-${version}@npm:jest@^${version}.0.0`,
        `jsdom-${version}@npm:jest-environment-jsdom@^${version}.0.0`,
      ]),
    ],
    folder,
  );
  return {
    name: "the tarball installs into an empty project",
    ok: run.ok,
    seen: run.ok ? "" : run.output,
  };
}

/** Writes files by their path in `folder`. */
export function writeFiles(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
