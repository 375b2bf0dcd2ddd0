import { styleText } from "node:util";
import { Together } from "../src/index.ts";
import { explainFailure } from "./explain-failure.ts";
import { fileDetails, fileTable } from "./file-listing.ts";
import { startMockApi } from "./mock-api.ts";

const { stdout, stderr, env } = process;

/** `npm start | head -1` closes the pipe early: that is the reader's wish, not a failure. Windows calls it EOF. */
for (const stream of [stdout, stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE" && error.code !== "EOF") throw error;
    process.exit();
  });
}

function title(text: string): string {
  return stdout.isTTY && stdout.hasColors() ? styleText("bold", text) : text;
}

async function listFiles(together: Together): Promise<void> {
  const { data: files } = await together.files.list();
  const [first] = files;
  if (first === undefined) {
    console.log("There are no files yet.");
    return;
  }
  // No limit in a pipe, nor in a terminal that does not know its width.
  const [titles = "", ...rows] = fileTable(files, stdout.columns || Infinity);
  console.log(files.length === 1 ? "1 file\n" : `${files.length} files\n`);
  console.log([title(titles), ...rows].join("\n"));

  const file = await together.files.retrieve(first.id);
  console.log(`\n${title("The first one, retrieved by its id")}\n`);
  console.log(fileDetails(file).join("\n"));
}

async function listMockFiles(): Promise<void> {
  console.error("Starting a mock server…");
  const mock = await startMockApi();
  try {
    console.log("TOGETHER_API_KEY is not set: these are mock data, made up by a Prism server from");
    console.log(
      "generated/openapi.yaml. To see your own files: TOGETHER_API_KEY=<your key> npm start\n",
    );
    await listFiles(new Together({ apiKey: "mock", baseURL: mock.url }));
  } finally {
    await mock.close();
  }
}

try {
  const hasKey = (env.TOGETHER_API_KEY ?? "").trim() !== "";
  await (hasKey ? listFiles(new Together()) : listMockFiles());
} catch (error) {
  console.error(explainFailure(error));
  process.exitCode = 1;
}
