import { afterAll, beforeAll } from "vitest";
import { Together } from "../../src/index.ts";
import { type FaultServer, startFaultServer } from "../fault-server.ts";

/** A fault server that runs during the tests of a file. It cannot be used outside them. */
export function testServer(): FaultServer {
  let running: FaultServer | undefined;
  beforeAll(async () => {
    running = await startFaultServer();
  });
  afterAll(() => running?.close());
  const server = (): FaultServer => {
    if (running === undefined) throw new Error("The server runs only during tests.");
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

/** Returns a function that makes clients of a server. By default they do not retry. */
export function clientsOf(server: FaultServer): (options?: object) => Together {
  return (options = {}) =>
    new Together({ apiKey: "sk-test", baseURL: server.baseURL, maxRetries: 0, ...options });
}
