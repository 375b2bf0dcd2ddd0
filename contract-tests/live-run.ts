import type { JsonObject } from "../scripts/json/json-value.ts";
import { Together } from "../src/index.ts";
import { contractCases } from "./contract-case.ts";
import { type RunOutcome, runCases } from "./contract-run.ts";
import { documentedStatuses } from "./coverage.ts";
import { startPrism } from "./prism-server.ts";
import { withoutChangingOperations } from "./served-document.ts";

/** The API that a live run calls. */
export interface LiveTarget {
  /** The API itself, such as `https://api.together.ai/v1`. */
  readonly upstream: URL;
  readonly apiKey: string;
  /** The contract that the API must keep. */
  readonly document: JsonObject;
}

/** The outcome of the cases, and the operations that were not called. */
export interface LiveOutcome extends RunOutcome {
  /** Method and path template of each operation that may change something in the account. */
  readonly leftAlone: readonly string[];
}

/**
 * Runs the contract cases against an API through Prism's validating proxy. Every violation that the proxy, the
 * suite's judge or the strict client finds is a failure. Nothing is retried, so that each request counts. Only
 * operations that change nothing are called, because the account's files may be needed.
 */
export async function runLive({ upstream, apiKey, document }: LiveTarget): Promise<LiveOutcome> {
  const served = withoutChangingOperations(document);
  const proxy = await startPrism(document, { upstream });
  try {
    const outcome = await runCases(contractCases, {
      baseURL: proxy.url,
      apiKey,
      validation: "strict",
      served,
      contract: document,
      fileID: () =>
        firstFileID(new Together({ apiKey, baseURL: proxy.url, maxRetries: 0, logLevel: "off" })),
    });
    const asked = operationsOf(served);
    return {
      ...outcome,
      leftAlone: operationsOf(document).filter((each) => !asked.includes(each)),
    };
  } finally {
    await proxy.close();
  }
}

function operationsOf(document: JsonObject): readonly string[] {
  return [...new Set(documentedStatuses(document).map(({ operation }) => operation))];
}

/** Logs nothing, because problems with the list are reported by its own case. */
async function firstFileID(together: Together): Promise<string> {
  const { data: files } = await together.files.list();
  const [first] = files;
  if (first === undefined) throw new Error("the account has no file to retrieve; upload one");
  return first.id;
}
