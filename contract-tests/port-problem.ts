import { once } from "node:events";
import { createServer } from "node:net";

/**
 * A message if a server cannot listen on a port of this machine, with what to do about it; undefined if it can.
 */
export async function portProblem(host: string, port: string): Promise<string | undefined> {
  const server = createServer();
  try {
    server.listen(Number(port), host);
    await once(server, "listening");
    server.close();
    await once(server, "close");
    return undefined;
  } catch (error) {
    const taken = error instanceof Error && "code" in error && error.code === "EADDRINUSE";
    const reason = taken ? "is taken" : `cannot be opened (${String(error)})`;
    return `Port ${port} of ${host} ${reason}. To do: choose another, npm run mock -- -p PORT`;
  }
}
