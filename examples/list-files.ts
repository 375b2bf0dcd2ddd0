import { styleText } from "node:util";
import { type ClientOptions, Together } from "../src/index.ts";
import { explainFailure } from "./explain-failure.ts";
import { fileDetails, fileTable } from "./file-listing.ts";
import { startMockApi } from "./mock-api.ts";
import { patiently } from "./patiently.ts";

const { stdout, stderr, env } = process;
const patienceMs = 3000;

/** `npm start | head -1` closes the pipe early: that is the reader's wish, not a failure. Windows calls it EOF. */
for (const stream of [stdout, stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE" || error.code === "EOF") process.exit();
    if (stream === stdout) console.error(`The output could not be written: ${error.message}`);
    process.exit(1);
  });
}

/** For somebody who waits and watches: on a terminal only. */
function note(text: string): void {
  if (stderr.isTTY) console.error(text);
}

/** Notes retries, where TOGETHER_LOG does not say what to log. */
const logging: Pick<ClientOptions, "logLevel" | "logger"> = env.TOGETHER_LOG?.trim()
  ? {}
  : { logLevel: "info", logger: { ...console, info: note } };

function title(text: string): string {
  return stdout.isTTY && stdout.hasColors() ? styleText("bold", text) : text;
}

async function listFiles(together: Together): Promise<void> {
  const waiting = (): void => note(`Waiting for ${together.baseURL} to answer. Ctrl-C ends it.`);
  const { data: files } = await patiently(together.files.list(), patienceMs, waiting);
  const [first] = files;
  if (first === undefined) {
    console.log("There are no files yet.");
    return;
  }
  // No limit in a pipe, nor in a terminal that does not know its width.
  const [titles = "", ...rows] = fileTable(files, stdout.columns || Infinity);
  console.log(files.length === 1 ? "1 file\n" : `${files.length} files\n`);
  console.log([title(titles), ...rows].join("\n"));

  const file = await patiently(together.files.retrieve(first.id), patienceMs, waiting);
  console.log(`\n${title("The first one, retrieved by its id")}\n`);
  console.log(fileDetails(file).join("\n"));
}

/** The client takes an empty variable for none, too. */
function isSet(value: string | undefined): boolean {
  return (value ?? "").trim() !== "";
}

async function listMockFiles(): Promise<void> {
  note("Starting a mock server…");
  const mock = await startMockApi();
  try {
    console.log("TOGETHER_API_KEY is not set: these are mock data, made up by a Prism server from");
    console.log(
      "generated/openapi.yaml. To see your own files: TOGETHER_API_KEY=<your key> npm start\n",
    );
    if (isSet(env.TOGETHER_BASE_URL)) {
      console.error(
        "Without a key nothing is asked of TOGETHER_BASE_URL; any key will do for a mock.",
      );
    }
    await listFiles(new Together({ apiKey: "mock", baseURL: mock.url }));
  } finally {
    await mock.close();
  }
}

try {
  await (isSet(env.TOGETHER_API_KEY) ? listFiles(new Together(logging)) : listMockFiles());
} catch (error) {
  console.error(explainFailure(error));
  process.exitCode = 1;
}
