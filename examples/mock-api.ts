import { mergedDocument } from "../contract-tests/merged-document.ts";
import { type PrismServer, startPrism } from "../contract-tests/prism-server.ts";

/**
 * Starts a Prism mock of the Files API on a free loopback port. It answers with the document's examples.
 *
 * @throws Error, as one sentence, where the document cannot be read or Prism cannot be started.
 */
export async function startMockApi(): Promise<PrismServer> {
  try {
    return await startPrism(await mergedDocument());
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`The mock server did not start: ${reason}`, { cause });
  }
}
