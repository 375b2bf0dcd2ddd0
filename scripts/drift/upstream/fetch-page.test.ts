import type { RequestListener } from "node:http";
import { gzipSync } from "node:zlib";
import { afterEach, describe, expect, it } from "vitest";
import { type Loopback, loopback } from "../testing/loopback.ts";
import { type FetchOutcome, fetchPage } from "./fetch-page.ts";
import type { FetchPageOptions } from "./fetch-page-options.ts";

const servers: Loopback[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

async function serve(listener: RequestListener): Promise<Loopback> {
  const server = await loopback(listener);
  servers.push(server);
  return server;
}

function fetched(url: string, options: Partial<FetchPageOptions> = {}): Promise<FetchOutcome> {
  return fetchPage(url, { fetch: globalThis.fetch, retryDelayMs: 1, ...options });
}

function problem(outcome: FetchOutcome) {
  return "problem" in outcome ? outcome.problem : undefined;
}

describe("fetchPage", () => {
  it("returns the page byte for byte, with its validators", async () => {
    const page = Buffer.from("\ufeff# Page\r\n");
    const { origin } = await serve((_, response) => response.setHeader("etag", '"1"').end(page));
    const outcome = await fetched(`${origin}/page.md`);
    expect(outcome).toEqual({ bytes: page, validators: { etag: '"1"', lastModified: undefined } });
  });

  it("sends the validators it has, and returns unchanged on a 304", async () => {
    const { origin, asked } = await serve((_, response) => response.writeHead(304).end());
    const validators = { etag: '"1"', lastModified: "Sun, 22 Nov 2026 00:00:00 GMT" };
    expect(await fetched(`${origin}/page.md`, { validators })).toEqual({ unchanged: true });
    expect(asked).toEqual(['/page.md if not "1"']);
  });

  it.each([404, 410, 403])("does not retry a %i, and reports the status", async (status) => {
    const { origin, asked } = await serve((_, response) => response.writeHead(status).end("no"));
    const outcome = problem(await fetched(`${origin}/page.md`));
    expect(outcome).toMatchObject({ kind: "page-status", exitCode: 4 });
    expect(outcome?.message).toContain(`${origin}/page.md failed: the server answered ${status}`);
    expect(asked.length).toBe(1);
  });

  it.each([408, 429, 500, 503])("makes three attempts if the status is %i", async (status) => {
    const { origin, asked } = await serve((_, response) => response.writeHead(status).end());
    expect(problem(await fetched(origin))).toMatchObject({ kind: "page-status", exitCode: 5 });
    expect(asked.length).toBe(3);
  });

  it("returns the page of the second attempt if the first fails", async () => {
    let attempts = 0;
    const { origin } = await serve((_, response) => {
      attempts += 1;
      response.writeHead(attempts === 1 ? 502 : 200).end("page");
    });
    expect(await fetched(origin)).toHaveProperty("bytes", Buffer.from("page"));
  });

  it("reports an empty response, a broken one and a refused connection as network failures", async () => {
    const empty = await serve((_, response) => response.end());
    const broken = await serve((_, response) => {
      response.writeHead(200, { "content-length": "100" }).write("part");
      response.socket?.destroy();
    });
    // Nothing listens on port 2, which is never assigned as a free port.
    const nobody = "http://127.0.0.1:2";
    expect(problem(await fetched(empty.origin))).toMatchObject({ kind: "page-empty", exitCode: 5 });
    for (const origin of [broken.origin, nobody]) {
      expect(problem(await fetched(origin))).toMatchObject({
        kind: "page-connection",
        exitCode: 5,
      });
    }
  });

  it("applies the time limit to the headers and to the body", async () => {
    const silent = await serve(() => {});
    const slow = await serve((_, response) => response.writeHead(200).write("a"));
    for (const { origin } of [silent, slow]) {
      const outcome = await fetched(origin, { timeoutMs: 30, retries: 0 });
      expect(problem(outcome)).toMatchObject({ kind: "page-timeout", exitCode: 5 });
    }
  });

  it("stops reading at the size limit, compressed or not", async () => {
    const large = Buffer.alloc(5_000_000, "a");
    const plain = await serve((_, response) => response.end(large));
    const packed = await serve((_, response) =>
      response.setHeader("content-encoding", "gzip").end(gzipSync(large)),
    );
    for (const { origin, asked } of [plain, packed]) {
      expect(problem(await fetched(`${origin}/page.md`))).toMatchObject({
        kind: "page-oversize",
        exitCode: 5,
      });
      expect(asked.length).toBe(1);
    }
  });

  it("follows redirects within the host, but neither to other hosts nor in circles", async () => {
    const other = await serve((_, response) => response.end("elsewhere"));
    const { origin } = await serve(({ url }, response) => {
      const target = { "/old": "/new", "/away": `${other.origin}/`, "/round": "/round" }[url ?? ""];
      if (target === undefined) {
        response.end("page");
      } else {
        response.writeHead(302, { location: target }).end();
      }
    });
    expect(await fetched(`${origin}/old`)).toHaveProperty("bytes", Buffer.from("page"));
    for (const path of ["/away", "/round"]) {
      const outcome = problem(await fetched(origin + path));
      expect(outcome).toMatchObject({ kind: "page-redirect", exitCode: 5 });
    }
    expect(other.asked).toEqual([]);
  });

  it("returns the target of permanent redirects, even if the page is unchanged, but not of temporary ones", async () => {
    const { origin } = await serve(({ url, headers }, response) => {
      const [status, location] = {
        "/old": [301, "/mid"],
        "/mid": [308, "/new"],
        "/now": [302, "/new"],
      }[url ?? ""] ?? [headers["if-none-match"] === undefined ? 200 : 304, undefined];
      response.writeHead(
        Number(status),
        location === undefined ? {} : { location: String(location) },
      );
      response.end(Number(status) === 200 ? "page" : undefined);
    });
    expect(await fetched(`${origin}/old`)).toMatchObject({ movedTo: `${origin}/new` });
    const validators = { etag: '"1"', lastModified: undefined };
    expect(await fetched(`${origin}/old`, { validators })).toEqual({
      unchanged: true,
      movedTo: `${origin}/new`,
    });
    expect(await fetched(`${origin}/now`)).not.toHaveProperty("movedTo");
  });

  it.each([
    "http://example.com/page.md",
    "ftp://127.0.0.1/page.md",
    "http://127.0.0.1.example.com/",
  ])("does not request %s, which is neither HTTPS nor local", async (url) => {
    const fetch = () => Promise.reject(new Error("asked"));
    const outcome = await fetched(url, { fetch });
    expect(problem(outcome)).toMatchObject({ kind: "page-address", exitCode: 5 });
  });
});
