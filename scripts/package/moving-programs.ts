/** The release of the vendor's SDK that docs/moving-over.md is about. */
export const vendorPackage = "together-ai@0.52.0";

/** The imports from the vendor's SDK of a program that lists and retrieves files. */
const vendorImports = `
import Together from "together-ai";
type FileList = Together.FileList;
type FilePurpose = Together.FilePurpose;
type FileResponse = Together.FileResponse;
const { APIConnectionError, APIConnectionTimeoutError, APIError, APIUserAbortError, NotFoundError, RateLimitError } = Together;
`;

/** The same imports from this package, as in the first rows of docs/moving-over.md's table. */
const ownImports = `
import {
  APIConnectionError, APIConnectionTimeoutError, APIError, APIUserAbortError, NotFoundError, RateLimitError, Together,
  type FileList, type FilePurpose, type FileResponse,
} from "together-files";
`;

/** The rest of the program, which stays the same: client options, calls, call options, catch blocks. */
const program = `
const file = {
  id: "file-1", object: "file", created_at: 1715021438, filename: "a.jsonl", bytes: 1,
  purpose: "fine-tune", FileType: "jsonl", Processed: true,
};

function answer(url: string): Response {
  if (url.includes("/files/file-1")) return Response.json(file, { headers: { "x-request-id": "request-1" } });
  if (url.includes("/files/busy")) return Response.json({ error: { message: "slow down" } }, { status: 429 });
  if (url.includes("/files/")) return Response.json({ error: { message: "no such file" } }, { status: 404 });
  return Response.json({ data: [file] });
}

const together = new Together({
  apiKey: "key",
  baseURL: "https://api.test/v1",
  timeout: 20_000,
  maxRetries: 1,
  defaultHeaders: { "x-team": "data" },
  defaultQuery: { team: "data" },
  fetchOptions: {},
  fetch: async (url: string | URL | Request) => answer(String(url)),
  logger: console,
  logLevel: "error",
});

async function describe(id: string): Promise<string> {
  try {
    const found: FileResponse = await together.files.retrieve(id, { timeout: 5_000, maxRetries: 0, headers: { a: "b" } });
    const purpose: FilePurpose = found.purpose;
    return [found.id, found.filename, found.bytes, found.created_at, purpose, found.FileType, found.Processed].join(" ");
  } catch (error) {
    if (error instanceof NotFoundError) {
      const status: 404 = error.status;
      return \`no such file, \${status}\`;
    }
    if (error instanceof RateLimitError) return \`busy \${error.status} \${error.headers.get("content-type")}\`;
    if (error instanceof APIConnectionTimeoutError || error instanceof APIUserAbortError) return "no time";
    if (error instanceof APIConnectionError) return String(error.cause);
    if (error instanceof APIError) return String(error.status);
    throw error;
  }
}

const list: FileList = await together.files.list({ signal: new AbortController().signal });
const { data, response } = await together.files.retrieve("file-1").withResponse();
const raw = await together.withOptions({ maxRetries: 1 }).files.retrieve("file-1").asResponse();
console.log(list.data.length, data.id, response.status, response.headers.get("x-request-id"), raw.status);
for (const id of ["file-1", "nothing", "busy"]) console.log(await describe(id));
export {};
`;

/** The program against the vendor's SDK, and moved over as docs/moving-over.md says. */
export const movingPrograms: Readonly<Record<"vendor.ts" | "moved.ts", string>> = {
  "vendor.ts": `${vendorImports}${program}`,
  "moved.ts": `${ownImports}${program}`,
};

/** Everything that docs/moving-over.md's table lists as missing: each line must be a compile error. */
export const missingProgram = `
import { isKnownFilePurpose, Together, type FilePurpose, type FileResponse } from "together-files";
// @ts-expect-error there is no default export
import Default from "together-files";

const together = new Together({ apiKey: "key" });
// @ts-expect-error
together.files.delete("file-1");
// @ts-expect-error
together.files.content("file-1");
// @ts-expect-error
together.files.upload("a.jsonl", "fine-tune");
// @ts-expect-error
together.chat;
// @ts-expect-error
new Together({ projectID: "p" });
// @ts-expect-error
together.files.list({ query: {} });
// @ts-expect-error
together.files.list({ fetchOptions: {} });
// @ts-expect-error
together.files.list({ idempotencyKey: "k" });
// @ts-expect-error
together.timeout;
// @ts-expect-error
together.apiKey;
console.log(together.baseURL, Default);
// @ts-expect-error
export const validated = (file: FileResponse): unknown => file.validation_report;
// @ts-expect-error a page says no more than string
export const object = (file: FileResponse): "file" => file.object;
// @ts-expect-error an open union has more than these
export const known = (purpose: FilePurpose): "fine-tune" | "eval" | "batch-api" => purpose;
export const told = (purpose: FilePurpose): boolean => isKnownFilePurpose(purpose);
`;
