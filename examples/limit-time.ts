import { APIConnectionTimeoutError, APIUserAbortError, Together } from "../src/index.ts";

// `node --import tsx examples/limit-time.ts`: a call ends after 10 s, or as soon as you press Ctrl-C.
const together = new Together({ totalTimeout: 10_000 });
const interrupted = new AbortController();
process.once("SIGINT", () => interrupted.abort());

try {
  const { data: files } = await together.files.list({ signal: interrupted.signal });
  console.log(`${files.length} files`);
} catch (error) {
  if (error instanceof APIUserAbortError) {
    console.error("Canceled.");
  } else if (error instanceof APIConnectionTimeoutError) {
    console.error("The API did not answer within 10 seconds.");
  } else {
    throw error;
  }
  process.exitCode = 1;
}
