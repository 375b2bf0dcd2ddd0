import { fileURLToPath } from "node:url";
import { buildCommand } from "./build-command.ts";
import { BuildError, buildDist } from "./build-dist.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

/**
 * `npm run build`, after `generate`: compiles the package to `dist/` and bundles its command. Exits 1 if it does
 * not compile.
 */
try {
  await buildDist(root);
  await buildCommand(root);
} catch (error) {
  if (!(error instanceof BuildError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
