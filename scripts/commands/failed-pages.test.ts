import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Finding, verdictOf } from "../drift/finding/finding.ts";
import { type Loopback, loopback } from "../drift/testing/loopback.ts";
import { fetchPublishedPages, type PublishedPages } from "../drift/upstream/published-pages.ts";
import { readSlices } from "../project/read-slices.ts";
import { findingFormats } from "../report/format-findings.ts";
import { printFindings } from "./print-findings.ts";
import { recordingIo } from "./testing/recording-io.ts";

/** How fetching a page fails: the server's response, and what the report must say. */
const failures = {
  gone: [404, {}, "", "the server answered 404"],
  removed: [410, {}, "", "the server answered 410"],
  broken: [503, {}, "", "the server answered 503"],
  html: [
    200,
    {},
    "<!DOCTYPE html>\n<html></html>",
    "the server sent HTML instead of markdown (final address: ORIGIN/html)",
  ],
  private: [302, { location: "/login?next=login" }, "", "redirects to a login page (ORIGIN/login)"],
  uncalled: [304, {}, "", "304 (not modified) to an unconditional request"],
} as const;

let upstream: Loopback;
let published: PublishedPages;
beforeAll(async () => {
  upstream = await loopback(({ url }, response) => {
    const [, name = ""] = url?.split("/") ?? [];
    if (name === "moved") {
      response.writeHead(301, { location: "/there" }).end();
      return;
    }
    const [status, headers, body] = Object.entries(failures).find(([key]) => key === name)?.[1] ?? [
      200,
      {},
      "# A page",
    ];
    response.writeHead(status, headers).end(body);
  });
  const sources = [...Object.keys(failures), "moved"].map((name, index) => ({
    url: `${upstream.origin}/${name}`,
    file: `pages/${name}.md`,
    line: index + 2,
    sha256: "",
    kept: { name: `openapi/pages/${name}.md`, bytes: new Uint8Array(), slices: [] },
  }));
  const options = { fetch: globalThis.fetch, retryDelayMs: 0 };
  published = await fetchPublishedPages(sources, undefined, {}, options);
});
afterAll(() => upstream.close());

const finding: Finding = {
  ...verdictOf("description-changed"),
  pointer: "/info",
  operations: [],
  source: { before: null, after: null },
  before: null,
  after: null,
  message: "The title changed.",
  witness: null,
  witnessReason: "wording only",
};

/** The whole output of a run with a finding and these problems. */
async function printed(format: (typeof findingFormats)[number], of: Partial<PublishedPages>) {
  const { io, printed: texts } = recordingIo(".");
  const compared = { findings: [finding], problems: of.problems ?? [], notes: of.notes ?? [] };
  const options = {
    format,
    failOn: "error",
    ignore: undefined,
    reports: [],
    command: "drift",
  } as const;
  const code = await printFindings(compared, options, io, new Date(), {});
  return { code, out: texts.out };
}

const nothing = { problems: [], notes: [] };

describe.each(findingFormats)("a report as %s", (format) => {
  it.each(Object.entries(failures))(
    "starts with the page that could not be fetched: %s",
    async (name, failure) => {
      const words = failure[3].replace("ORIGIN", upstream.origin);
      const problems = published.problems.filter(({ message }) =>
        message.includes(`${upstream.origin}/${name} failed`),
      );
      expect(problems).toHaveLength(1);
      const { code, out } = await printed(format, { ...nothing, problems });
      expect(code).toBe(problems[0]?.exitCode);
      expect(out).not.toMatch(/\b0 errors/);
      const plain = out.replaceAll("\\", "").replaceAll("\u200b", "");
      expect(plain).toContain(words);
      const isProgram = format === "json" || format === "sarif";
      if (!isProgram) expect(plain.indexOf(words)).toBeLessThan(plain.indexOf("title changed"));
      if (format === "json") expect(JSON.parse(out)).toMatchObject({ problems });
      if (format === "sarif") {
        const [{ invocations }] = JSON.parse(out).runs;
        expect(invocations).toMatchObject([
          { executionSuccessful: false, toolExecutionNotifications: [{ level: "error" }] },
        ]);
      }
    },
  );

  it("shows that a page cannot be read, or requires a decision", async () => {
    const read = readSlices("a.md", Buffer.from("<!doctype html>\n<p>"));
    const problems = "problems" in read ? read.problems : [];
    const { code, out } = await printed(format, { ...nothing, problems });
    expect(code).toBe(4);
    expect(out).toContain("The page is HTML, not markdown");
    expect(out).not.toMatch(/\b0 errors/);
    const undecided = problems.map((problem) => ({ ...problem, exitCode: 3 as const }));
    expect((await printed(format, { ...nothing, problems: undecided })).code).toBe(3);
  });

  it("mentions a page that has moved permanently, with the line to correct", async () => {
    const { code, out } = await printed(format, { ...nothing, notes: published.notes });
    expect(code).toBe(0);
    const line = Object.keys(failures).length + 2;
    const plain = out.replaceAll("\u200b", "").replaceAll(/\s+/g, " ");
    expect(plain).toContain(`/moved has moved permanently to ${upstream.origin}/there`);
    expect(plain).toMatch(
      new RegExp(`sources\\.yaml(?:,line=|:|.*"(?:line|startLine)": )${line}\\b`),
    );
  });
});
