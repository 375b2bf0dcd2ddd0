import { existsSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

const folder = join(import.meta.dirname, "..", ".cache", "hey-api");

/** The client that hey-api generates from the document, with zod as its validator, bundled into one module. */
export const heyApiClient: string = `${folder}.mjs`;

/** Generates the client from a document. */
export async function generateHeyApiClient(input: string): Promise<void> {
  const { createClient } = await import("@hey-api/openapi-ts");
  rmSync(folder, { recursive: true, force: true });
  await createClient({
    input,
    output: folder,
    logs: { level: "silent" },
    plugins: ["@hey-api/client-fetch", "zod", { name: "@hey-api/sdk", validator: true }],
  });
  if (!existsSync(folder)) throw new Error("hey-api generated nothing");
  const entry = join(folder, "entry.ts");
  writeFileSync(entry, 'export { client } from "./client.gen";\nexport * from "./sdk.gen";\n');
  await build({
    entryPoints: [entry],
    outfile: heyApiClient,
    bundle: true,
    packages: "external",
    format: "esm",
    platform: "neutral",
  });
}
