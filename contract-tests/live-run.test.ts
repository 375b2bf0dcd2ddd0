import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { isJsonObject, type JsonObject } from "../scripts/json/json-value.ts";
import { withValueAt } from "../scripts/json/with-value-at.ts";
import { type Fault, type FaultServer, startFaultServer } from "./fault-server.ts";
import { body, byPath, file, json } from "./faults.ts";
import { type LiveOutcome, runLive } from "./live-run.ts";
import { mergedDocument } from "./merged-document.ts";
import { refusingURL } from "./refusing-url.ts";

/** A document with an operation that changes the account, so that it must never be called on a live API, and one without a case. */
const document = grown(
  grown(await mergedDocument(), ["/files/{id}", "delete"], "204"),
  ["/files", "head"],
  "200",
);

function grown(document: JsonObject, place: readonly string[], status: string): JsonObject {
  const operation = { responses: { [status]: { description: "done" } } };
  const changed = withValueAt(document, ["paths", ...place], operation);
  return isJsonObject(changed) ? changed : document;
}

interface Live extends LiveOutcome {
  readonly requests: FaultServer["received"];
}

/** Runs the live suite against an upstream in this process that answers each path below `/v1` as given. */
async function runAgainst(answers: Readonly<Record<string, Fault>>): Promise<Live> {
  const upstream = await startFaultServer();
  upstream.answer(byPath(answers));
  try {
    const outcome = await runLive({
      upstream: new URL(upstream.baseURL),
      apiKey: "live-key",
      document,
    });
    return { ...outcome, requests: upstream.received };
  } finally {
    await upstream.close();
  }
}

describe("the suite against a live API", () => {
  it("passes an API that keeps the contract, with GET requests that carry the key, for a file from the list", async () => {
    const { failures, requests } = await runAgainst({
      "/files": json({ data: [file] }),
      [`/files/${file.id}`]: json({ ...file, LineCount: 3, added: { later: true } }),
    });
    expect(failures).toEqual([]);
    expect(requests.at(-1)?.url).toBe(`/v1/files/${file.id}`);
    expect(new Set(requests.map(({ method }) => method))).toEqual(new Set(["GET"]));
    expect(new Set(requests.map(({ headers }) => headers.authorization))).toEqual(
      new Set(["Bearer live-key"]),
    );
  });

  it("lists the operations that it did not call, and the statuses without a case", async () => {
    const { failures, untried, leftAlone } = await runAgainst({
      "/files": json({ data: [file] }),
      [`/files/${file.id}`]: json(file),
    });
    expect(failures).toEqual([]);
    expect(untried).toEqual([expect.stringMatching(/^HEAD \/files 200: no case exercises it/)]);
    expect(leftAlone).toEqual(["DELETE /files/{id}"]);
  });

  it("passes an API that compresses its responses", async () => {
    const compressed = (value: unknown): Fault =>
      body(gzipSync(JSON.stringify(value)), 200, { "content-encoding": "gzip" });
    const { failures } = await runAgainst({
      "/files": compressed({ data: [file] }),
      [`/files/${file.id}`]: compressed(file),
    });
    expect(failures).toEqual([]);
  });

  it("reports what Prism, the judge and the client find if a body breaks the contract", async () => {
    const { id: _, ...nameless } = file;
    const { failures } = await runAgainst({
      "/files": json({ data: [file] }),
      [`/files/${file.id}`]: json(nameless),
    });
    expect(failures).toEqual([
      expect.stringMatching(/^GET \/files\/\{id\} 200: Prism reports response\/body.*id/),
      expect.stringMatching(/^GET \/files\/\{id\} 200: the body is invalid under /),
      expect.stringMatching(
        /^GET \/files\/\{id\} 200: the client threw APIResponseValidationError/,
      ),
    ]);
  });

  it("fails on a value that no page allows", async () => {
    const { failures } = await runAgainst({
      "/files": json({ data: [{ ...file, purpose: "unheard-of" }] }),
      [`/files/${file.id}`]: json(file),
    });
    expect(failures).toContainEqual(expect.stringContaining("Prism reports response/body/data/0"));
  });

  it("fails on an undocumented status, without a retry", async () => {
    const { failures, requests } = await runAgainst({
      "/files": json({ data: [file] }),
      [`/files/${file.id}`]: json({ error: { message: "overloaded" } }, 503),
    });
    expect(failures).toEqual([
      expect.stringMatching(/^GET \/files\/\{id\} 200: the server answered 503: .*overloaded/),
    ]);
    expect(requests.filter(({ url }) => url.endsWith(file.id))).toHaveLength(1);
  });

  it("fails on an account without files, because nothing can be retrieved", async () => {
    const { failures } = await runAgainst({ "/files": json({ data: [] }) });
    expect(failures).toEqual([expect.stringContaining("the account has no file to retrieve")]);
  });

  it("fails if the API cannot be reached", async () => {
    const target = { upstream: new URL(refusingURL), apiKey: "k", document };
    const { failures } = await runLive(target);
    expect(failures[0]).toMatch(/^GET \/files 200: the server answered 500: .*ECONNREFUSED/);
  });
});
