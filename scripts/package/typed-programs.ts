/** Lists and retrieves with only the language's types: neither DOM nor @types/node. */
const plainProgram = `
import {
  APIError, APIResponseValidationError, isKnownFilePurpose, isTogetherError, Together,
  type FileListResponse, type FilePurpose, type FileResponse, type FileType,
} from "together-files";

export async function describe(together: Together): Promise<string> {
  try {
    const list: FileListResponse = await together.files.list();
    const [first] = list.data;
    if (first === undefined) return "no files";
    const file: FileResponse = await together.files.retrieve(first.id, { timeout: 5_000 });
    const purpose: FilePurpose = file.purpose;
    const type: FileType = file.FileType;
    const lines: number | undefined = file.LineCount;
    const { requestID } = await together.files.list().withResponse();
    return [file.id, isKnownFilePurpose(purpose), type, lines, requestID].join(" ");
  } catch (error) {
    if (error instanceof APIResponseValidationError) return error.issues.map(({ pointer }) => pointer).join();
    if (error instanceof APIError) return String(error.status);
    if (isTogetherError(error)) return error.message;
    throw error;
  }
}

// @ts-expect-error an id is a string
export const wrong = (together: Together) => together.files.retrieve(1);
export const together = new Together({ apiKey: "key", maxRetries: 0, validation: "strict" });
`;

/** Uses the openapi-fetch entry, which needs the web's types from DOM or @types/node. */
const openapiProgram = `
import { Together, type FilePurpose, type FileResponse, type FileType } from "together-files";
import { openapiClient, type components, type OpenapiClient, type paths } from "together-files/openapi";

const client: OpenapiClient = openapiClient(new Together({ apiKey: "key" }));
export async function describe(id: string): Promise<FileResponse | undefined> {
  const { data, error } = await client.GET("/files/{id}", { params: { path: { id } } });
  if (error !== undefined || data === undefined) return undefined;
  const texts: readonly string[] = [data.id, data.object, data.filename, data.purpose, data.FileType];
  const numbers: readonly (number | undefined)[] = [data.created_at, data.bytes, data.LineCount];
  const purpose: FilePurpose = data.purpose;
  const type: FileType = data.FileType;
  const processed: boolean = data.Processed;
  const schema: components["schemas"]["FileResponse"] = data;
  return texts.length + numbers.length > 0 && purpose && type && processed ? schema : undefined;
}
export async function first(): Promise<FileResponse | undefined> {
  const { data } = await client.request("get", "/files" satisfies keyof paths);
  return data?.data[0];
}
// @ts-expect-error no such path in the document
export const wrong = () => client.GET("/nowhere");
`;

/** Uses the fake, as a test of a program does. */
const testingProgram = `
import { Together } from "together-files";
import { fakeTogether, type Fault } from "together-files/testing";

const api = fakeTogether({ files: [{ filename: "a.jsonl" }] });
const busy: Fault = { status: 429, retryAfter: 1, times: 2 };
api.fail("files.list", busy);
// @ts-expect-error no such operation
api.fail("files.upload", "reset");
// @ts-expect-error no such property
api.files.add({ name: "a.jsonl" });
export const clients: readonly Together[] = [
  api.together({ maxRetries: 1 }), new Together({ apiKey: "test", fetch: api.fetch }),
];
export const name: string | undefined = api.files.all[0]?.filename;
`;

/** Serves a fake, on Node only. */
const listeningProgram = `
import { fakeTogether } from "together-files/testing";
import { listen } from "together-files/testing/node";

export async function baseURL(): Promise<string> {
  const server = await listen(fakeTogether(), { port: 0 });
  await server.close();
  return server.baseURL;
}
`;

/** The file names of the programs. */
export type TypedProgram = "plain.ts" | "openapi.ts" | "testing.ts" | "listening.ts";

/** The programs that are compiled against the packed package. */
export const typedPrograms: Readonly<Record<TypedProgram, string>> = {
  "plain.ts": plainProgram,
  "openapi.ts": openapiProgram,
  "testing.ts": testingProgram,
  "listening.ts": listeningProgram,
};
