import { APIConnectionError, NotFoundError, RateLimitError, Together } from "../src/index.ts";

// `node --import tsx examples/handle-errors.ts FILE_ID`: each kind of failure has its own class.
const together = new Together();
const [id = ""] = process.argv.slice(2);

try {
  const file = await together.files.retrieve(id);
  console.log(`${file.filename} has ${file.bytes} bytes.`);
} catch (error) {
  if (error instanceof NotFoundError) {
    console.error(`There is no file with the id ${JSON.stringify(id)}.`);
  } else if (error instanceof RateLimitError) {
    // The client has already retried: twice by default.
    console.error(`Too many requests. The server asks to wait ${error.retryAfterMs ?? "some"} ms.`);
  } else if (error instanceof APIConnectionError) {
    console.error(`The API did not answer: ${error.message}`);
  } else {
    throw error;
  }
  process.exitCode = 1;
}
