import { valueAt } from "../scripts/json/json-pointer.ts";
import { liveReport } from "./live-report.ts";
import { runLive } from "./live-run.ts";
import { mergedDocument } from "./merged-document.ts";

/**
 * `npm run test:live`: checks that the real API keeps the contract of `generated/openapi.yaml`. Calls the API at
 * TOGETHER_BASE_URL, by default the document's first server, with the key in TOGETHER_API_KEY. Exits 1 if the API
 * breaks the contract or cannot be called.
 */
async function testLive(apiKey: string): Promise<boolean> {
  const document = await mergedDocument();
  const server = process.env.TOGETHER_BASE_URL?.trim() || `${valueAt(document, "/servers/0/url")}`;
  if (!URL.canParse(server)) throw new Error(`TOGETHER_BASE_URL is not a URL: "${server}"`);
  const outcome = await runLive({ upstream: new URL(server), apiKey, document });
  const { lines, ok } = liveReport(server, outcome);
  process.stdout.write(`${lines.join("\n")}\n`);
  return ok;
}

const apiKey = process.env.TOGETHER_API_KEY?.trim() ?? "";
if (apiKey === "") {
  process.stderr.write(
    "npm run test:live calls the real API and needs a key: set TOGETHER_API_KEY.\n",
  );
  process.exitCode = 1;
} else {
  try {
    process.exitCode = (await testLive(apiKey)) ? 0 : 1;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    process.stderr.write(`npm run test:live could not run: ${reason}\n`);
    process.exitCode = 1;
  }
}
