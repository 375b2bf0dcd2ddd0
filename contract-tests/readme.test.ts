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

const readme = await readFile(new URL("../README.md", import.meta.url), "utf8");
const blocks = codeBlocks(readme);

/** The README's TypeScript, by a file name that tells its line. */
const programs = Object.fromEntries(
  blocks
    .filter(({ language }) => language === "ts")
    .map(({ text, line }) => [`line-${line}.mts`, text]),
);

describe("a program in README.md", () => {
  let prism: PrismServer;
  let folder: ProgramFolder;
  // Loading Prism and the compiler from a cold disk takes its time.
  beforeAll(async () => {
    prism = await startPrism(await mergedDocument());
    folder = await writePrograms(programs);
  });
  afterAll(() => Promise.all([prism.close(), folder.remove()]));

  it("compiles under strict settings", () => {
    expect(Object.keys(programs).length).toBeGreaterThan(2);
    expect(folder.complaints).toEqual([]);
  });

  it.each(Object.keys(programs))("runs against the mock and prints what came: %s", async (name) => {
    const env = { TOGETHER_BASE_URL: prism.url, TOGETHER_API_KEY: "readme-key" };
    const { code, stdout, stderr } = await folder.run(name, env);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/my_file\.jsonl|^200 /);
  });
});

describe("README.md", () => {
  it("starts with the two lines that try it and test it", () => {
    expect(blocks[0]?.text).toBe("npm install && npm start\nnpm install && npm test");
  });

  it("lists every option of the client, and every one of a call", () => {
    const options = sectionOf(readme, "Options");
    const names = tableRows(options).map(([name = ""]) => name.replaceAll("`", ""));
    expect(names.sort()).toEqual(Object.keys(clientRules).sort());
    const [sentence = ""] = /^Each call takes .*$/m.exec(options) ?? [];
    expect([...codeSpans(sentence)].sort()).toEqual(Object.keys(requestRules).sort());
  });

  it("states the defaults that the code has", () => {
    vi.stubEnv("TOGETHER_BASE_URL", "").stubEnv("TOGETHER_LOG", "");
    const settings = parseOptions({ apiKey: "key" }, systemClock);
    vi.unstubAllEnvs();
    const { maxRetryAfter, maxResponseBytes, baseURL, log } = settings;
    const stated = tableRows(sectionOf(readme, "Options"));
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

  it("lists every error class there is, and none that is not", () => {
    const isError = (name: string): boolean => /^[A-Z]\w*Error$/.test(name);
    const listed = codeSpans(sectionOf(readme, "Errors")).filter(isError);
    expect([...new Set(listed)].sort()).toEqual(Object.keys(exported).filter(isError).sort());
  });

  it("shows YAML that parses", () => {
    const steps = blocks.filter(({ language }) => language === "yaml");
    expect(steps.map(({ text }) => parse(text))).toEqual([expect.any(Array)]);
  });
});
