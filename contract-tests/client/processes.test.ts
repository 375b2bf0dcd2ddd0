import { expect, it } from "vitest";
import { delayed, failure, ok, silence } from "../faults.ts";
import { bundledEntry, programOutput } from "./program-output.ts";
import { testServer } from "./test-server.ts";

const index = await bundledEntry("index");

const server = testServer();

function withClient(program: string): string {
  return `
    import { Together } from ${JSON.stringify(index)};
    const options = { apiKey: "sk-test", baseURL: ${JSON.stringify(server.baseURL)} };
    ${program}
  `;
}

it("reads no global of the platform on import", async () => {
  const printed = await programOutput(`
    const touched = [];
    for (const name of ["fetch", "Request", "Response", "Headers", "AbortController", "AbortSignal", "ReadableStream",
      "TextDecoder", "URL", "URLSearchParams", "console", "setTimeout", "document", "navigator", "FormData", "Blob"]) {
      const value = globalThis[name];
      Object.defineProperty(globalThis, name, { configurable: true, get() {
        // Node's own loader touches URL.
        const caller = new Error().stack.split("\\n")[2];
        if (/\\/(bundled-programs|openapi-fetch)\\//.test(caller)) touched.push(name);
        return value;
      } });
    }
    const before = touched.length;
    await import(${JSON.stringify(index)});
    await import(${JSON.stringify(await bundledEntry("openapi"))});
    process.stdout.write(touched.slice(before).join() || "none");
  `);
  expect(printed).toBe("none");
});

it("does not keep a process alive after a call", async () => {
  server.answer(ok);
  const started = performance.now();
  await programOutput(withClient(`await new Together(options).files.retrieve("file-abc");`));
  expect(performance.now() - started).toBeLessThan(8_000);
});

it("keeps a process alive until a call settles, even if nothing else does", async () => {
  for (const timeout of ["300", "Infinity, totalTimeout: 300"]) {
    const printed = await programOutput(
      withClient(`
        const fetch = () => new Promise(() => {});
        const { files } = new Together({ ...options, fetch, maxRetries: 0, timeout: ${timeout} });
        process.stdout.write(await files.list().catch((error) => error.name));
      `),
    );
    expect(printed).toBe("APIConnectionTimeoutError");
  }
});

it("keeps a process alive while it waits to retry", async () => {
  server.answer(failure(503, { "retry-after-ms": "300", connection: "close" }), ok);
  const printed = await programOutput(
    withClient(`
      const file = await new Together(options).files.retrieve("file-abc");
      process.stdout.write(file.id);
    `),
  );
  expect(printed).toBe("file-abc");
});

it("times out and aborts even if garbage is collected meanwhile", async () => {
  server.answer(silence);
  const printed = await programOutput(
    withClient(`
      setInterval(() => gc(), 10).unref();
      const together = new Together({ ...options, timeout: 400, maxRetries: 0 });
      const signal = (() => { const c = new AbortController(); setTimeout(() => c.abort(), 300); return c.signal; })();
      const names = await Promise.all([
        together.files.list().catch((error) => error.name),
        together.files.list({ signal }).catch((error) => error.name),
      ]);
      process.stdout.write(names.join());
    `),
    "--expose-gc",
  );
  expect(printed).toBe("APIConnectionTimeoutError,APIUserAbortError");
});

it("causes no leak warning while thirty calls share a signal, and leaves no listener", async () => {
  server.answer(delayed(50, ok));
  const printed = await programOutput(
    withClient(`
      import { getEventListeners } from "node:events";
      process.on("warning", ({ name }) => process.stdout.write(name + " "));
      const together = new Together(options);
      const { signal } = new AbortController();
      const calls = Array.from({ length: 30 }, () => together.files.retrieve("file-abc", { signal }));
      await Promise.all(calls);
      process.stdout.write("listeners: " + getEventListeners(signal, "abort").length);
    `),
  );
  expect(printed).toBe("listeners: 0");
  expect(server.received).toHaveLength(30);
});
