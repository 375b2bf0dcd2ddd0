import { afterEach, expect, it, vi } from "vitest";
import { Together } from "../../src/index.ts";
import { openapiClient } from "../../src/openapi.ts";
import { failureOf } from "./failure-of.ts";

afterEach(() => {
  vi.unstubAllGlobals();
});

const answer = Response.json({ data: [] });
const together = new Together({ apiKey: "key", fetch: async () => answer.clone() });

/** Like a React Native response or a mock: no stream, and its text as the only way to read it. */
const textOnly = Object.assign(Object.create({ text: async () => "{}" }), {
  status: 200,
  headers: new Headers(),
});

it.each<[string, () => PromiseLike<unknown>]>([
  ["TextDecoder", () => together.files.list()],
  ["TextEncoder", () => together.withOptions({ fetch: async () => textOnly }).files.list()],
  ["Response", () => together.files.list().asResponse()],
  ["Request", async () => openapiClient(together)],
])("a platform without %s gets an error that says so", async (name, call) => {
  vi.stubGlobal(name, undefined);
  const said = `TogetherError: This platform has no ${name}.`;
  expect(String(await failureOf(call()))).toContain(said);
});
