import { mergedDocument } from "../contract-tests/merged-document.ts";
import { type PrismServer, startPrism } from "../contract-tests/prism-server.ts";
import { withPropertyExamples } from "../contract-tests/served-document.ts";

/** Examples for properties without one in the document, which Prism would fill with "string" and 0. */
const examples = { id: "file-6ca25bc6-35b0-4d5c-93a6-3d8c1f2e7a90", LineCount: 24 } as const;

/**
 * Starts a Prism mock of the Files API on a free loopback port. It answers with the document's examples and a few
 * of its own.
 * @throws Error, with one sentence as its message, if the document cannot be read or Prism cannot be started.
 */
export async function startMockApi(): Promise<PrismServer> {
  try {
    return await startPrism(withPropertyExamples(await mergedDocument(), examples));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`The mock server did not start: ${reason}`, { cause });
  }
}
