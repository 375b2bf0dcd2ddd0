import { brotliCompressSync } from "node:zlib";
import { build } from "esbuild";

/**
 * The size of a program in a browser, in bytes: bundled and minified by esbuild, compressed by brotli at its
 * highest level.
 */
export async function bundleBytes(program: string, resolveDir: string): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents: program, resolveDir, loader: "ts" },
    bundle: true,
    minify: true,
    format: "esm",
    platform: "browser",
    target: "es2022",
    write: false,
    logLevel: "error",
  });
  return brotliCompressSync(outputFiles[0]?.contents ?? new Uint8Array()).byteLength;
}
