import { heyApiClient } from "./hey-api-client.ts";

/** A program per contender that lists the files and retrieves one. */
export const programs: Readonly<Record<string, string>> = {
  "raw fetch": `
    const get = async (path) => (await fetch("https://api.together.ai/v1" + path, { headers: { authorization: "Bearer k" } })).json();
    console.log(await get("/files"), await get("/files/x"));`,
  "openapi-fetch alone": `
    import createClient from "openapi-fetch";
    const client = createClient({ baseUrl: "https://api.together.ai/v1", headers: { authorization: "Bearer k" } });
    console.log(await client.GET("/files"), await client.GET("/files/{id}", { params: { path: { id: "x" } } }));`,
  "together-files": `
    import { Together } from "together-files";
    const client = new Together({ apiKey: "k" });
    console.log(await client.files.list(), await client.files.retrieve("x"));`,
  "together-ai": `
    import Together from "together-ai";
    const client = new Together({ apiKey: "k" });
    console.log(await client.files.list(), await client.files.retrieve("x"));`,
  ky: `
    import ky from "ky";
    const client = ky.create({ prefix: "https://api.together.ai/v1", headers: { authorization: "Bearer k" } });
    console.log(await client.get("files").json(), await client.get("files/x").json());`,
  "hey-api + zod": `
    import { client, listFiles, retrieveFile } from ${JSON.stringify(heyApiClient)};
    client.setConfig({ headers: { authorization: "Bearer k" } });
    console.log(await listFiles(), await retrieveFile({ path: { id: "x" } }));`,
};
