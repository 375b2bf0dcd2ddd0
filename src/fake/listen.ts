import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import type { FakeTogether } from "./fake-together.ts";

/** A fake that other processes can reach. */
export interface FakeServer {
  /** For `TOGETHER_BASE_URL`, such as `http://127.0.0.1:40000/v1`. */
  readonly baseURL: string;
  /** Closes all connections and then the server. */
  close(): Promise<void>;
}

/** Options of {@link listen}. */
export interface ListenOptions {
  /** The port to listen on. @defaultValue a free one */
  readonly port?: number;
}

/**
 * Serves a fake on this machine, for programs in other processes. A connection fault closes the connection.
 * @returns the server, once it listens.
 * @throws what Node throws when it cannot listen on the port.
 */
export async function listen(
  api: Pick<FakeTogether, "fetch" | "baseURL">,
  { port = 0 }: ListenOptions = {},
): Promise<FakeServer> {
  const server = createServer((request, response) => answer(api, request, response));
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(port, "127.0.0.1", resolve);
  });
  const { port: taken } = server.address() as AddressInfo; // It listens on TCP.
  return {
    baseURL: `http://127.0.0.1:${taken}${new URL(api.baseURL).pathname}`.replace(/\/$/, ""),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(
  { fetch }: Pick<FakeTogether, "fetch">,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const gone = new AbortController();
  response.once("close", () => gone.abort());
  const { method, url = "", headers } = request;
  const pairs = Object.entries(headers).map(([name, value]) => [name, `${value}`]);
  try {
    const body = await buffer(request);
    const init = { method, headers: pairs, signal: gone.signal, ...(body.length > 0 && { body }) };
    const answered = await fetch(`http://127.0.0.1${url}`, init);
    response.writeHead(answered.status, Object.fromEntries(answered.headers));
    for await (const chunk of answered.body ?? []) response.write(chunk);
    response.end();
  } catch (error) {
    answerFailure(error, response);
  }
}

/** Answers 501 if the document does not have the request; any other failure breaks the connection. */
function answerFailure(error: unknown, response: ServerResponse): void {
  const { name, message } = Object(error);
  if (name !== "TogetherError" || response.headersSent) {
    response.socket?.resetAndDestroy();
    return;
  }
  response.writeHead(501, { "content-type": "application/json" });
  response.end(JSON.stringify({ error: { message } }));
}
