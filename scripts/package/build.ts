import { fileURLToPath } from "node:url";
import { BuildError, buildDist } from "./build-dist.ts";

/** `npm run build`, after `generate`: compiles the package to `dist/`. Exits 1 where it does not compile. */
try {
  await buildDist(fileURLToPath(new URL("../..", import.meta.url)));
} catch (error) {
  if (!(error instanceof BuildError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
