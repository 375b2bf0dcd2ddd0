import { heyApiClient } from "./hey-api-client.ts";
import { file, filePath } from "./payloads.ts";

/** The two timed calls. Each returns the client's result. */
export interface Contender {
  retrieve(): Promise<unknown>;
  list(): Promise<unknown>;
}

/** The settings of a contender. */
export interface Setting {
  readonly baseURL: string;
  /** The option for a custom fetch; empty for the platform's. */
  readonly custom: { readonly fetch?: typeof globalThis.fetch };
}

const apiKey = "bench-key";
const headers = { authorization: `Bearer ${apiKey}`, accept: "application/json" };

/** The compared clients, by their name in the table. Each is imported only in its own process. */
export const contenders: Readonly<Record<string, (setting: Setting) => Promise<Contender>>> = {
  "raw fetch": async ({ baseURL, custom }) => {
    const { fetch = globalThis.fetch } = custom;
    const get = async (path: string): Promise<unknown> =>
      JSON.parse(await (await fetch(`${baseURL}${path}`, { headers })).text());
    return { retrieve: () => get(filePath), list: () => get("/files") };
  },
  "openapi-fetch alone": async ({ baseURL, custom }) => {
    const { default: createClient } = await import("openapi-fetch");
    type Paths = import("../../generated/types.ts").paths;
    const client = createClient<Paths>({
      baseUrl: baseURL,
      headers,
      ...custom,
    });
    const path = { id: file.id };
    return {
      retrieve: async () => (await client.GET("/files/{id}", { params: { path } })).data,
      list: async () => (await client.GET("/files")).data,
    };
  },
  "together-files": async ({ baseURL, custom }) => {
    const { Together } = await import("together-files");
    const client = new Together({ apiKey, baseURL, ...custom });
    return { retrieve: () => client.files.retrieve(file.id), list: () => client.files.list() };
  },
  "together-ai": async ({ baseURL, custom }) => {
    const { default: Together } = await import("together-ai");
    const client = new Together({ apiKey, baseURL, ...custom });
    return { retrieve: () => client.files.retrieve(file.id), list: () => client.files.list() };
  },
  ky: async ({ baseURL, custom }) => {
    const { default: ky } = await import("ky");
    const client = ky.create({
      prefix: baseURL,
      headers,
      ...custom,
    });
    return {
      retrieve: () => client.get(filePath.slice(1)).json(),
      list: () => client.get("files").json(),
    };
  },
  "hey-api + zod": async ({ baseURL, custom }) => {
    const { client, listFiles, retrieveFile } = await import(heyApiClient);
    client.setConfig({ baseUrl: baseURL, headers, ...custom });
    const path = { id: file.id };
    return {
      retrieve: async () => (await retrieveFile({ path, throwOnError: true })).data,
      list: async () => (await listFiles({ throwOnError: true })).data,
    };
  },
};

/** The contender that all ratios are relative to. */
export const baseline = "raw fetch";
