import type { JsonObject } from "../scripts/json.ts";
import { Together } from "../src/index.ts";
import { contractCases } from "./contract-case.ts";
import { type RunOutcome, runCases } from "./contract-run.ts";
import { startPrism } from "./prism-server.ts";
import { withoutChangingOperations } from "./served-document.ts";

export interface LiveTarget {
  /** The API itself, such as `https://api.together.ai/v1`. */
  readonly upstream: URL;
  readonly apiKey: string;
  /** What the API must keep. */
  readonly document: JsonObject;
}

/**
 * Runs the contract cases against an API through Prism's validating proxy. Whatever the proxy, the judge of the suite
 * or the strict client finds wrong is a failure; nothing is retried, so that each request counts. Only GET and HEAD are
 * asked for: somebody needs the files in that account.
 */
export async function runLive({ upstream, apiKey, document }: LiveTarget): Promise<RunOutcome> {
  const proxy = await startPrism(document, { upstream });
  try {
    return await runCases(contractCases, {
      baseURL: proxy.url,
      apiKey,
      validation: "strict",
      served: withoutChangingOperations(document),
      contract: document,
      fileID: () =>
        firstFileID(new Together({ apiKey, baseURL: proxy.url, maxRetries: 0, logLevel: "off" })),
    });
  } finally {
    await proxy.close();
  }
}

/** Silent: what is wrong with the list is for its own case to say. */
async function firstFileID(together: Together): Promise<string> {
  const { data: files } = await together.files.list();
  const [first] = files;
  if (first === undefined) throw new Error("the account has no file to retrieve; upload one");
  return first.id;
}
