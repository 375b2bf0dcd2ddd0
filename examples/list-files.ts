import { isTogetherError, Together } from "../src/index.ts";
import { startMockApi } from "./mock-api.ts";

// `npm start`: lists the files and retrieves the first one. Without a key, a mock server answers.
process.stdout.on("error", () => process.exit()); // `npm start | head -3` closes the pipe early.
const hasKey = (process.env.TOGETHER_API_KEY ?? "").trim() !== "";
const mock = hasKey ? undefined : await startMockApi();
const together = mock ? new Together({ apiKey: "mock", baseURL: mock.url }) : new Together();
if (mock) {
  console.log("TOGETHER_API_KEY is not set, so a mock server answers with made-up files.");
  console.log("To list your own files: TOGETHER_API_KEY=<your key> npm start\n");
}

try {
  const { data: files } = await together.files.list();
  console.table(files, ["id", "filename", "bytes", "purpose"]);
  const [first] = files;
  if (first)
    console.log("\nThe first one, retrieved by its id:", await together.files.retrieve(first.id));
} catch (error) {
  if (!isTogetherError(error)) throw error;
  console.error(`${error.name}: ${error.message}`);
  process.exitCode = 1;
} finally {
  await mock?.close();
}
