import { readFile } from "node:fs/promises";
import { parse } from "yaml";
import { type PrismServer, startPrism } from "../contract-tests/prism-server.ts";

const document = new URL("../generated/openapi.yaml", import.meta.url);

/**
 * Starts a Prism mock of the Files API on a free loopback port. It answers with the document's examples.
 *
 * @throws Error, as one sentence, where the document cannot be read or Prism cannot be started.
 */
export async function startMockApi(): Promise<PrismServer> {
  try {
    return await startPrism(parse(await readFile(document, "utf8")));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`The mock server did not start: ${reason}`, { cause });
  }
}
