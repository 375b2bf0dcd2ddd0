import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type ServerResponse,
} from "node:http";
import type { AddressInfo, Socket } from "node:net";

/** Answers one request, well or badly. */
export type Fault = (request: IncomingMessage, response: ServerResponse) => void;

/** A request as it arrived. */
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

/** A loopback server that answers as it is told. */
export interface FaultServer {
  /** Such as `http://127.0.0.1:40000/v1`. */
  readonly baseURL: string;
  /** Sets how the next requests are answered, in order; the last fault answers all further ones. Forgets what was received. */
  answer(...faults: readonly Fault[]): void;
  /** What was received since {@link FaultServer.answer}. */
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
    // A client that gives up resets its connection; that is what is being tested.
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
    // The client went away; what it sent until then is the body.
  }
  return Buffer.concat(chunks).toString();
}
