import { describe, expect, it } from "vitest";
import { failure, ok } from "../faults.ts";
import { bundledEntry, programOutput } from "./program-output.ts";
import { testServer } from "./test-server.ts";

/** The same engine without what only Node and V8 have: `process` and `Error.captureStackTrace`. */
const pageGlobals = `
  const { stdout } = process;
  globalThis.window = globalThis;
  globalThis.document = { location: { href: "https://page.example/" } };
  delete globalThis.process;
  delete Error.captureStackTrace;
`;

const index = await bundledEntry("index");
const server = testServer();

/** A page's timers are numbers. Not for programs that use Node's own fetch, which needs its own timers. */
const pageTimers = `
  const { setTimeout } = globalThis;
  globalThis.setTimeout = (...args) => Number(setTimeout(...args));
`;

/** What a program in a page prints; \`page\` holds the options that a page needs. */
function pageOutput(program: string): Promise<string> {
  return programOutput(`
    import { Together } from ${JSON.stringify(index)};
    ${pageGlobals}
    const page = { baseURL: ${JSON.stringify(server.baseURL)}, dangerouslyAllowBrowser: true };
    const thrownBy = async (run) => { try { await run(); } catch (error) { return String(error); } };
    stdout.write(await (async () => { ${program} })());
  `);
}

describe("in a page", () => {
  it("the constructor throws, even for a key from a function", async () => {
    const printed = await pageOutput(`
      const options = { ...page, dangerouslyAllowBrowser: undefined };
      const keys = ["sk-test", () => "sk-test"];
      const said = await Promise.all(
        keys.map((apiKey) => thrownBy(async () => new Together({ ...options, apiKey }))),
      );
      return said.join("\\n");
    `);
    const refusal =
      /^TogetherError: In a browser, anyone can read the API key.*dangerouslyAllowBrowser/;
    const lines = printed.split("\n");
    expect(lines).toHaveLength(2);
    for (const line of lines) expect(line).toMatch(refusal);
  });

  it("no key is read from the environment", async () => {
    const printed = await pageOutput("return thrownBy(async () => new Together(page));");
    expect(printed).toMatch(/^TogetherError: Missing API key/);
  });

  it("no User-Agent is sent, and only Authorization needs a preflight", async () => {
    const printed = await pageOutput(`
      const sent = [];
      const fetch = async (url, { headers }) => {
        sent.push(Object.fromEntries(headers));
        return new Response('{"data":[]}');
      };
      await new Together({ ...page, apiKey: "sk-test", fetch }).files.list();
      return JSON.stringify(sent);
    `);
    expect(JSON.parse(printed)).toEqual([
      { accept: "application/json", authorization: "Bearer sk-test" },
    ]);
  });

  it("a call is retried and then times out", async () => {
    const printed = await pageOutput(`
      ${pageTimers}
      const answers = [new Response("", { status: 503, headers: { "retry-after-ms": "10" } })];
      const fetch = async () => answers.pop() ?? new Promise(() => {});
      const options = { ...page, apiKey: "sk-test", maxRetries: 1, timeout: 50, fetch };
      return (await thrownBy(() => new Together(options).files.list())) + " " + answers.length;
    `);
    expect(printed).toMatch(/^APIConnectionTimeoutError: .*within 50 ms.* 0$/);
  });

  it("a call goes to the server, and its errors are typed", async () => {
    server.answer(ok, failure(404));
    const printed = await pageOutput(`
      const { files } = new Together({ ...page, apiKey: "sk-test", maxRetries: 0 });
      const { id } = await files.retrieve("file-abc");
      return id + " " + (await thrownBy(() => files.retrieve("file-gone")));
    `);
    expect(printed).toBe("file-abc NotFoundError: 404 It is 404. (GET /v1/files/file-gone)");
    expect(server.received[0]?.headers["user-agent"]).not.toMatch(/together/);
  });

  it("a redirect, which browsers hide, is an error without a retry", async () => {
    const printed = await pageOutput(`
      let calls = 0;
      const veiled = { type: { value: "opaqueredirect" }, url: { value: page.baseURL + "/files" } };
      const fetch = async (url, { redirect }) => {
        calls += 1;
        return redirect === "manual"
          ? Object.defineProperties(Response.error(), veiled)
          : new Response('{"data":[]}');
      };
      const together = new Together({ ...page, apiKey: "sk-test", fetch });
      return (await thrownBy(() => together.files.list())) + " " + calls;
    `);
    expect(printed).toBe("APIError: refused to follow a redirect (GET /v1/files) 1");
  });
});
