import { afterAll, beforeAll } from "vitest";
import { Together } from "../../src/index.ts";
import { type FaultServer, startFaultServer } from "../fault-server.ts";

/** A fault server that runs while the tests of a file do. Not to be used outside them. */
export function testServer(): FaultServer {
  let running: FaultServer | undefined;
  beforeAll(async () => {
    running = await startFaultServer();
  });
  afterAll(() => running?.close());
  const server = (): FaultServer => {
    if (running === undefined) throw new Error("The server runs only while tests do.");
    return running;
  };
  return {
    get baseURL() {
      return server().baseURL;
    },
    get received() {
      return server().received;
    },
    answer: (...faults) => server().answer(...faults),
    close: () => server().close(),
  };
}

/** Makes clients of a server, which retry nothing unless they are told to. */
export function clientsOf(server: FaultServer): (options?: object) => Together {
  return (options = {}) =>
    new Together({ apiKey: "sk-test", baseURL: server.baseURL, maxRetries: 0, ...options });
}
