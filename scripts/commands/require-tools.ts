import { readFile } from "node:fs/promises";
import { sep } from "node:path";
import { fileURLToPath } from "node:url";
import { UsageError } from "./arguments/usage-error.ts";

/** A package that generates code. together-files does not install it. */
interface Tool {
  readonly name: string;
  /** The version to install. */
  readonly wanted: string;
  /** Whether a version works, by its first two numbers. */
  readonly accepts: (major: number, minor: number) => boolean;
}

const tools: readonly Tool[] = [
  { name: "typescript", wanted: "5", accepts: (major) => major === 5 || major === 6 },
  { name: "openapi-typescript", wanted: "7", accepts: (major) => major === 7 },
  {
    name: "esbuild",
    wanted: "latest",
    accepts: (major, minor) => major > 0 || minor >= 18,
  },
];

/** Finds the version of an installed package; undefined if it is not installed. */
export type VersionOf = (name: string) => Promise<string | undefined>;

/**
 * Checks that a supported version of every package that generates code is installed.
 *
 * @throws {UsageError} If one is missing or unsupported. The message includes the command that installs it.
 */
export async function requireTools(versionOf: VersionOf = installedVersion): Promise<void> {
  const found = await Promise.all(
    tools.map(async (tool) => ({ ...tool, version: await versionOf(tool.name) })),
  );
  const unusable = found.filter(({ version, accepts }) => {
    const [major = Number.NaN, minor = Number.NaN] = (version ?? "").split(".").map(Number);
    return !accepts(major, minor);
  });
  if (unusable.length === 0) return;
  const reasons = unusable.map(({ name, version }) => {
    if (version === undefined) return `${name} is not installed`;
    const isTooNew = name === "typescript" && Number.parseInt(version, 10) > 6;
    return isTooNew
      ? `openapi-typescript, which generates the types, does not support typescript ${version}`
      : `${name} ${version} does not work`;
  });
  const wanted = unusable.map(({ name, wanted: version }) => `${name}@${version}`);
  throw new UsageError(
    `This command generates code, but ${reasons.join(", and ")}. Run: npm install --save-dev together-files ${wanted.join(" ")}.`,
  );
}

async function installedVersion(name: string): Promise<string | undefined> {
  let file: string;
  try {
    file = fileURLToPath(import.meta.resolve(name));
  } catch {
    return undefined;
  }
  const folder = `node_modules${sep}${name}${sep}`;
  const end = file.lastIndexOf(folder);
  const manifest = `${file.slice(0, end)}${folder}package.json`;
  const { version }: { readonly version?: unknown } = JSON.parse(await readFile(manifest, "utf8"));
  return String(version);
}
