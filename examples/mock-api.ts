import { mergedDocument } from "../contract-tests/merged-document.ts";
import { type PrismServer, startPrism } from "../contract-tests/prism-server.ts";
import { withPropertyExamples } from "../contract-tests/served-document.ts";

/** Where the document has no example, Prism answers "string" and 0. */
const examples = { id: "file-6ca25bc6-35b0-4d5c-93a6-3d8c1f2e7a90", LineCount: 24 } as const;

/**
 * Starts a Prism mock of the Files API on a free loopback port. It answers with the document's examples, and some of its own.
 *
 * @throws Error, as one sentence, where the document cannot be read or Prism cannot be started.
 */
export async function startMockApi(): Promise<PrismServer> {
  try {
    return await startPrism(withPropertyExamples(await mergedDocument(), examples));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`The mock server did not start: ${reason}`, { cause });
  }
}
