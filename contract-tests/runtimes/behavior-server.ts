import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { text } from "node:stream/consumers";
import { type Answer, faultOf } from "./answers.ts";

/** A test's request, as data. */
export interface ReceivedRequest {
  readonly method: string;
  /** Path and query below the base URL. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

interface Channel {
  answers: readonly Answer[];
  readonly received: { request: IncomingMessage; body: Promise<string> }[];
}

/** A loopback server that tests in any runtime configure over HTTP. */
export interface BehaviorServer {
  /** Such as `http://127.0.0.1:40000`. */
  readonly origin: string;
  close(): Promise<void>;
}

/**
 * Starts a behavior server. Each test has its own channel, which is a path on the server. `PUT /CHANNEL` sets the
 * answers to requests below `/CHANNEL/v1`; the last one answers all further requests. `GET /CHANNEL` lists the
 * requests, and `GET /CHANNEL/closed/INDEX` says whether a request's connection is closed within two seconds. CORS
 * allows any origin.
 */
export async function startBehaviorServer(): Promise<BehaviorServer> {
  const channels = new Map<string, Channel>();
  const sockets = new Set<Socket>();
  const server = createServer((request, response) => {
    allowAnyPage(request, response);
    if (request.method === "OPTIONS") {
      response.writeHead(204).end();
      return;
    }
    const [, name = "", verb, index] = (request.url ?? "").split("/");
    const channel = channels.get(name) ?? { answers: [], received: [] };
    channels.set(name, channel);
    if (verb === "v1") answer(channel, request, response);
    else if (request.method === "PUT") setAnswers(channel, request, response);
    else if (verb === "closed") reportClosed(channel, Number(index), response);
    else reportReceived(channel, name, response);
  });
  server.on("connection", (socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    socket.on("error", () => {}); // A client that gives up resets its connection.
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo; // It listens on TCP.
  return {
    origin: `http://127.0.0.1:${port}`,
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function allowAnyPage({ headers }: IncomingMessage, response: ServerResponse): void {
  response.setHeader("access-control-allow-origin", "*");
  response.setHeader("access-control-allow-methods", "*");
  response.setHeader("access-control-expose-headers", "*");
  response.setHeader("cache-control", "no-store"); // A browser would cache a 410.
  const asked = headers["access-control-request-headers"];
  if (asked !== undefined) response.setHeader("access-control-allow-headers", asked);
}

function answer(channel: Channel, request: IncomingMessage, response: ServerResponse): void {
  const { answers, received } = channel;
  const next = answers[Math.min(received.length, answers.length - 1)];
  // A client that disconnects in the middle of its body counts as having sent none.
  received.push({ request, body: text(request).catch(() => "") });
  if (next === undefined) response.writeHead(501).end();
  else faultOf(next)(request, response);
}

async function setAnswers(
  channel: Channel,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  channel.answers = JSON.parse(await text(request));
  channel.received.length = 0;
  response.end();
}

async function reportReceived(
  { received }: Channel,
  name: string,
  response: ServerResponse,
): Promise<void> {
  const requests = received.map(async ({ request, body }) => ({
    method: request.method,
    path: request.url?.slice(`/${name}/v1`.length),
    headers: request.headers,
    body: await body,
  }));
  response.end(JSON.stringify(await Promise.all(requests)));
}

function reportClosed({ received }: Channel, index: number, response: ServerResponse): void {
  const socket = received[index]?.request.socket;
  const report = (closed: boolean): void => {
    clearTimeout(timer);
    response.end(JSON.stringify(closed));
  };
  const timer = setTimeout(() => report(false), 2_000);
  if (socket === undefined || socket.destroyed) report(true);
  else socket.once("close", () => report(true));
}
