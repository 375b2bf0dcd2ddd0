import { join } from "node:path";
import { jestVersions, writeFiles } from "./install-consumer.ts";
import type { Outcome } from "./outcome.ts";
import { runProcess } from "./run-process.ts";

/** For Jest's default mode: everything is required, and each test file has its own realm. */
const nodeTest = `
const { NotFoundError, Together } = require("together-files");
const { openapiClient } = require("together-files/openapi");

const together = new Together({
  apiKey: "key",
  maxRetries: 0,
  fetch: async (url) => Response.json({ data: [] }, { status: url.endsWith("/files") ? 200 : 404 }),
});

test("lists", async () => {
  expect(await together.files.list()).toEqual({ data: [] });
});

test("throws an instance of the error class loaded with require()", async () => {
  await expect(together.files.retrieve("file-1")).rejects.toThrow(NotFoundError);
});

test("gives the openapi-fetch client", async () => {
  expect((await openapiClient(together).GET("/files")).data).toEqual({ data: [] });
});

test("requires the CommonJS build", () => {
  expect(require.resolve("together-files")).toMatch(/dist.cjs.src.index\\.js$/);
});
`;

/** For jsdom, which has no fetch, Response, Request or TextDecoder. */
const jsdomTest = `
const { Together } = require("together-files");
const { openapiClient } = require("together-files/openapi");

const options = { apiKey: "key", maxRetries: 0, dangerouslyAllowBrowser: true };
const mock = { status: 200, ok: true, headers: new Headers(), body: null };
const fetch = async () => ({ ...mock, arrayBuffer: async () => new ArrayBuffer(2) });

test("says that there is no fetch", async () => {
  await expect(new Together(options).files.list()).rejects.toThrow("This platform has no fetch");
});

test("says that there is no TextDecoder", async () => {
  await expect(new Together({ ...options, fetch }).files.list()).rejects.toThrow("This platform has no TextDecoder");
});

test("says that there is no Response", async () => {
  await expect(new Together({ ...options, fetch }).files.list().asResponse()).rejects.toThrow("This platform has no Response");
});

test("says that there is no Request", () => {
  expect(() => openapiClient(new Together(options))).toThrow("This platform has no Request");
});
`;

/** Runs a consumer's tests with each version of Jest, in its Node and its jsdom environment. */
export async function* checkJest(folder: string): AsyncGenerator<Outcome> {
  for (const version of jestVersions) {
    const project = join(folder, `jest-${version}`);
    writeFiles(project, {
      "package.json": '{ "type": "commonjs" }\n',
      "node.test.js": nodeTest,
      "jsdom.test.js": `/** @jest-environment jsdom-${version} */\n${jsdomTest}`,
    });
    const jest = join(folder, "node_modules", `jest-${version}`, "bin", "jest.js");
    const run = await runProcess(process.execPath, [jest, "--ci", "--rootDir", "."], project);
    const ok = run.ok && /^Tests: +8 passed, 8 total$/m.test(run.output);
    yield {
      name: `Jest ${version}, in its default mode, tests a program on Node and in jsdom`,
      ok,
      seen: ok ? "" : run.output,
    };
  }
}
