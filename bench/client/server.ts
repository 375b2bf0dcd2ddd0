import { createServer } from "node:http";
import { bodies } from "./payloads.ts";

/** The loopback server, in its own process so that its CPU time is not counted. */
const server = createServer((request, response) => {
  const body = bodies[(request.url ?? "").replace(/^\/v1/, "")];
  response.writeHead(body === undefined ? 404 : 200, {
    "content-type": "application/json; charset=utf-8",
    "x-request-id": "req-1",
  });
  response.end(body ?? "{}");
});
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  process.send?.(typeof address === "object" && address !== null ? address.port : 0);
});
process.on("disconnect", () => process.exit());
