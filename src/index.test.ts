import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { Together, VERSION } from "./index.ts";

it("VERSION is that of package.json", async () => {
  const manifest = JSON.parse(await readFile(new URL("../package.json", import.meta.url), "utf8"));
  expect(VERSION).toBe(manifest.version);
});

it("the default base URL is the document's first server", async () => {
  const text = await readFile(new URL("../generated/openapi.yaml", import.meta.url), "utf8");
  expect(new Together({ apiKey: "sk-test" }).baseURL).toBe(parse(text).servers[0].url);
});
