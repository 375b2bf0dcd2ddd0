import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { parse } from "yaml";
import * as exported from "../src/index.ts";
import { clientRules, requestRules } from "../src/options/client-rules.ts";
import { parseOptions } from "../src/options/parse-options.ts";
import { systemClock } from "../src/platform/clock.ts";
import { codeBlocks, codeSpans, sectionOf, tableRows } from "./markdown-text.ts";
import { mergedDocument } from "./merged-document.ts";
import { type PrismServer, startPrism } from "./prism-server.ts";
import { type ProgramFolder, writePrograms } from "./readme-program.ts";

const root = new URL("../", import.meta.url);
const readme = await readFile(new URL("README.md", root), "utf8");
const guide = await readFile(new URL("docs/client.md", root), "utf8");
const blocks = codeBlocks(readme);

/** The TypeScript of both, by a file name that contains the line. */
const programs = Object.fromEntries(
  [
    ["readme", readme],
    ["client", guide],
  ].flatMap(([name = "", markdown = ""]) =>
    codeBlocks(markdown)
      .filter(({ language }) => language === "ts")
      .map(({ text, line }) => [`${name}-${line}.mts`, text]),
  ),
);

describe("the programs in README.md and docs/client.md", () => {
  let prism: PrismServer;
  let folder: ProgramFolder;
  // Loading Prism and the compiler from a cold disk is slow.
  beforeAll(async () => {
    prism = await startPrism(await mergedDocument());
    folder = await writePrograms(programs);
  });
  afterAll(() => Promise.all([prism.close(), folder.remove()]));

  it("compile under strict settings", () => {
    expect(Object.keys(programs).length).toBeGreaterThan(9);
    expect(folder.diagnostics).toEqual([]);
  });

  it("run against the mock, and each prints what it received", async () => {
    const env = { TOGETHER_BASE_URL: prism.url, TOGETHER_API_KEY: "readme-key" };
    const { code, printed, stderr } = await folder.runAll(env);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const wanted = Object.keys(programs).map((name) => [
      name,
      expect.stringMatching(/my_file\.jsonl|^200 |^404$/m),
    ]);
    expect(printed).toEqual(Object.fromEntries(wanted));
  });
});

describe("docs/client.md", () => {
  it("lists every option of the client, and every one of a call", () => {
    const options = sectionOf(guide, "Options");
    const names = tableRows(options).map(([name = ""]) => name.replaceAll("`", ""));
    expect(names.sort()).toEqual(Object.keys(clientRules).sort());
    const [sentence = ""] = /^Each call takes [^.]*/m.exec(options) ?? [];
    expect([...codeSpans(sentence)].sort()).toEqual(Object.keys(requestRules).sort());
  });

  it("states the defaults that the code has", () => {
    vi.stubEnv("TOGETHER_BASE_URL", "").stubEnv("TOGETHER_LOG", "");
    const settings = parseOptions({ apiKey: "key" }, systemClock);
    vi.unstubAllEnvs();
    const { maxRetryAfter, maxResponseBytes, baseURL, log } = settings;
    const stated = tableRows(sectionOf(guide, "Options"));
    expect(Object.fromEntries(stated)).toMatchObject({
      "`baseURL`": `\`TOGETHER_BASE_URL\`, else \`${baseURL}\``,
      "`timeout`": `${settings.timeout.toLocaleString("en-US")} ms`,
      "`totalTimeout`": settings.totalTimeout === Number.POSITIVE_INFINITY ? "none" : "some",
      "`maxRetries`": `${settings.maxRetries}`,
      "`maxRetryAfter`": `${maxRetryAfter.toLocaleString("en-US")} ms`,
      "`maxResponseBytes`": `${maxResponseBytes / 2 ** 20} MiB`,
      "`validation`": `\`"${settings.validation}"\``,
      "`logLevel`": `\`TOGETHER_LOG\`, else \`"${Object.keys(log).at(-1)}"\``,
    });
  });

  it("lists exactly the exported error classes", () => {
    const isError = (name: string): boolean => /^[A-Z]\w*Error$/.test(name);
    const listed = codeSpans(sectionOf(guide, "Errors")).filter(isError);
    expect([...new Set(listed)].sort()).toEqual(Object.keys(exported).filter(isError).sort());
  });
});

describe("README.md", () => {
  it("starts with the commands that try it and test it", () => {
    expect(blocks[0]?.text).toBe("npm install && npm start\nnpm install && npm test");
  });

  it("shows YAML that parses", () => {
    const steps = blocks.filter(({ language }) => language === "yaml");
    expect(steps.map(({ text }) => parse(text))).toEqual([expect.any(Array)]);
  });
});
