import type { OutgoingHttpHeaders, ServerResponse } from "node:http";
import { createGzip, gzipSync } from "node:zlib";
import type { Fault } from "./fault-server.ts";

/** A file as the vendor sends it. */
export const file = {
  id: "file-abc",
  object: "file",
  created_at: 1715021438,
  filename: "my_file.jsonl",
  bytes: 2664,
  purpose: "fine-tune",
  Processed: true,
  FileType: "jsonl",
  LineCount: 10,
} as const;

/** Answers with a body, by default labeled JSON. */
export function body(
  text: string | Buffer,
  status = 200,
  headers: OutgoingHttpHeaders = {},
): Fault {
  return (_, response) => {
    response.writeHead(status, { "content-type": "application/json", ...headers });
    response.end(text);
  };
}

/** Answers with a value as JSON. */
export function json(value: unknown, status = 200, headers: OutgoingHttpHeaders = {}): Fault {
  return body(JSON.stringify(value), status, headers);
}

/** Answers correctly, with one file. */
export const ok: Fault = json(file);

/** Answers with a status, headers, and an error in the vendor's format. */
export function failure(status: number, headers: OutgoingHttpHeaders = {}): Fault {
  const type = "invalid_request_error";
  return json(
    { error: { message: `It is ${status}.`, type, param: null, code: null } },
    status,
    headers,
  );
}

/** Answers as the fault for the path below `/v1` does, without its query; with 404 if there is none. */
export function byPath(faults: Readonly<Record<string, Fault>>): Fault {
  return (request, response) => {
    const [path = ""] = (request.url ?? "").replace(/^\/v1/, "").split("?");
    (faults[path] ?? failure(404))(request, response);
  };
}

/** Never answers. */
export const silence: Fault = () => {};

/** Sends the status and headers, then nothing. */
export function stallBeforeBody(status = 200): Fault {
  return (_, response) => {
    response.writeHead(status, { "content-type": "application/json" });
    response.flushHeaders();
  };
}

/** Sends part of the body, then nothing. */
export function stallInBody(status = 200): Fault {
  return (_, response) => {
    response.writeHead(status, { "content-type": "application/json" });
    response.write('{"id": "file-');
  };
}

/** Sends an endless body, one byte at an interval in milliseconds. */
export function drip(everyMs: number, status = 200): Fault {
  return (_, response) => {
    response.writeHead(status, { "content-type": "application/json" });
    repeat(response, everyMs, " ");
  };
}

/** Sends an endless body as fast as the client reads it. */
export function flood(status = 200): Fault {
  return (_, response) => {
    response.writeHead(status, { "content-type": "text/html" });
    const chunk = "<p>".repeat(10_000);
    const push = (): void => {
      while (!response.destroyed && response.write(chunk));
    };
    response.on("drain", push);
    push();
  };
}

/** Resets the connection before answering. */
export const reset: Fault = (request) => {
  request.socket.resetAndDestroy();
};

/** Declares more bytes than it sends, then closes the connection. */
export function truncated(status = 200): Fault {
  return (request, response) => {
    response.writeHead(status, { "content-type": "application/json", "content-length": 1000 });
    response.write('{"id": "file-', () => request.socket.end());
  };
}

/** Sends part of a gzip body and ends the response normally. */
export function truncatedGzip(value: unknown): Fault {
  const whole = gzipSync(JSON.stringify(value));
  return body(whole.subarray(0, whole.length - 20), 200, { "content-encoding": "gzip" });
}

/** Sends megabytes of zeros, compressed about a thousandfold. */
export function gzipBomb(megabytes: number): Fault {
  return (_, response) => {
    response.writeHead(200, { "content-type": "application/json", "content-encoding": "gzip" });
    const gzip = createGzip();
    gzip.pipe(response);
    response.on("close", () => gzip.destroy());
    const zeros = Buffer.alloc(2 ** 20);
    const push = (left: number): void => {
      if (left === 0) gzip.end();
      else gzip.write(zeros, () => push(left - 1));
    };
    push(megabytes);
  };
}

/** Redirects to a location. */
export function redirect(status: number, location: string): Fault {
  return (_, response) => {
    response.writeHead(status, { location });
    response.end();
  };
}

/** Answers as another fault does, after a delay in milliseconds. */
export function delayed(ms: number, fault: Fault): Fault {
  return (request, response) => {
    setTimeout(() => fault(request, response), ms).unref();
  };
}

function repeat(response: ServerResponse, everyMs: number, text: string): void {
  const timer = setInterval(() => response.write(text), everyMs);
  response.on("close", () => clearInterval(timer));
}
