import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { sectionOf, tableRows } from "../markdown-text.ts";
import { type BehaviorServer, startBehaviorServer } from "./behavior-server.ts";
import { kitOf } from "./kit.ts";
import { runGuideTests } from "./run-guide-tests.ts";
import { suite } from "./run-suite.ts";
import { runtimes } from "./runtimes.ts";

let server: BehaviorServer;
beforeAll(async () => {
  server = await startBehaviorServer();
});
afterAll(() => server.close());

it.each(Object.entries(suite))("%s", async (name, test) => {
  await test(kitOf(server.origin, name.replace(/\W+/g, "-")));
});

it("runs the guide's tests on the fake with Node's own test runner", async () => {
  expect((await runGuideTests(process.execPath, ["--test"])).error).toBeUndefined();
});

it("docs/runtimes.md lists what a runtime cannot do, with the reason", async () => {
  const guide = await readFile(new URL("../../docs/runtimes.md", import.meta.url), "utf8");
  const known = runtimes.flatMap(({ name, cannot }) =>
    Object.entries(cannot).map(([test, reason]) => [name, test, reason]),
  );
  const listed = tableRows(sectionOf(guide, "Runtimes"));
  expect([...listed].sort()).toEqual(known.sort());
  expect(Object.keys(suite)).toEqual(expect.arrayContaining(known.map(([, test]) => test)));
});
