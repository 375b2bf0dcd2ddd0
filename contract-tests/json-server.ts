import { once } from "node:events";
import { createServer, type IncomingHttpHeaders } from "node:http";

/** An answer of a test server. Text and bytes are sent unchanged, anything else as JSON. */
export interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: unknown;
  /** Whether the server never answers, but keeps the connection open. */
  readonly silent?: boolean;
}

/** A request a test server has received. */
export interface ReceivedRequest {
  readonly method: string;
  /** Path and query, as sent. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
}

/** A server in this process, on a free loopback port. */
export interface JsonServer {
  /** Its base URL, without a trailing slash. */
  readonly url: string;
  /** In the order received. */
  readonly requests: readonly ReceivedRequest[];
  close(): Promise<void>;
}

/** Starts a server that answers each request with the result of `answer`. */
export async function startJsonServer(
  answer: (request: ReceivedRequest) => Answer,
): Promise<JsonServer> {
  const requests: ReceivedRequest[] = [];
  const server = createServer((incoming, outgoing) => {
    const { method = "", url: path = "", headers } = incoming;
    const request = { method, path, headers };
    requests.push(request);
    const { status = 200, headers: extra, body, silent } = answer(request);
    if (silent === true) return;
    outgoing.writeHead(status, { "content-type": "application/json", ...extra });
    const raw = typeof body === "string" || body instanceof Uint8Array;
    outgoing.end(raw ? body : JSON.stringify(body));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = address !== null && typeof address === "object" ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
