import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type ServerResponse,
} from "node:http";
import type { AddressInfo, Socket } from "node:net";

/** Answers one request, correctly or not. */
export type Fault = (request: IncomingMessage, response: ServerResponse) => void;

/** A request as received. */
interface Received {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  /** The client's port: equal for requests on one connection. */
  readonly port: number | undefined;
  readonly body: Promise<string>;
  /** Whether its connection is closed within two seconds. */
  closes(): Promise<boolean>;
}

/** A loopback server with configurable answers. */
export interface FaultServer {
  /** Such as `http://127.0.0.1:40000/v1`. */
  readonly baseURL: string;
  /**
   * Sets the answers to the next requests, in order; the last one answers all further requests. Clears `received`.
   */
  answer(...faults: readonly Fault[]): void;
  /** The requests since {@link FaultServer.answer}. */
  readonly received: readonly Received[];
  close(): Promise<void>;
}

/** Starts a fault server on a free loopback port. */
export async function startFaultServer(): Promise<FaultServer> {
  const sockets = new Set<Socket>();
  const state: { faults: readonly Fault[]; received: Received[] } = { faults: [], received: [] };
  const server = createServer((request, response) => {
    const fault = state.faults[Math.min(state.received.length, state.faults.length - 1)];
    const { method = "", url = "", headers, socket } = request;
    state.received.push({
      method,
      url,
      headers,
      port: socket.remotePort,
      body: textOf(request),
      closes: () => closes(socket),
    });
    fault?.(request, response);
  });
  server.on("connection", (socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    // A client that gives up resets its connection. Tests provoke this.
    socket.on("error", () => {});
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo; // It listens on TCP.
  return {
    baseURL: `http://127.0.0.1:${port}/v1`,
    answer(...faults) {
      Object.assign(state, { faults, received: [] });
    },
    get received() {
      return state.received;
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function closes(socket: Socket): Promise<boolean> {
  if (socket.destroyed) return Promise.resolve(true);
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), 2_000);
    socket.once("close", () => {
      clearTimeout(timer);
      resolve(true);
    });
  });
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of request) chunks.push(Buffer.from(chunk));
  } catch {
    // The client disconnected. What it sent until then is the body.
  }
  return Buffer.concat(chunks).toString();
}
