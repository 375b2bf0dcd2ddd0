import { createServer, type RequestListener, type Server } from "node:http";

/** A local server in place of the vendor's. */
export interface Loopback {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string;
  /** The requests, in order: path and condition. */
  readonly asked: readonly string[];
  close(): Promise<void>;
}

/** Starts a server with a listener. */
export async function loopback(listener: RequestListener): Promise<Loopback> {
  const asked: string[] = [];
  const server: Server = createServer((request, response) => {
    const condition = request.headers["if-none-match"];
    asked.push(`${request.url}${condition === undefined ? "" : ` if not ${condition}`}`);
    listener(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {
    origin: `http://127.0.0.1:${port}`,
    asked,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
