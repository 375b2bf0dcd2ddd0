import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { runProcess } from "./run-process.ts";

const script = fileURLToPath(new URL("../../.github/scripts/push-branch.sh", import.meta.url));

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "together-files-push-"));
  vi.stubEnv("GITHUB_STEP_SUMMARY", join(folder, "summary.md"));
  for (const name of ["origin", "work"]) await mkdir(join(folder, name));
  await git("origin", "init", "--quiet", "--bare", "--initial-branch", "main");
  await git("work", "init", "--quiet", "--initial-branch", "main");
  await git("work", "remote", "add", "origin", join(folder, "origin"));
  await writeFile(join(folder, "work/page"), "old\n");
  await commit("Someone <someone@example.com>");
  await git("work", "push", "--quiet", "origin", "main");
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

async function git(where: string, ...words: readonly string[]): Promise<string> {
  const run = await runProcess("git", words, join(folder, where));
  if (!run.ok) throw new Error(run.output);
  return run.output;
}

async function commit(person: string): Promise<void> {
  const [, name = "", email = ""] = /^(.*) <(.*)>$/.exec(person) ?? [];
  const user = ["-c", `user.name=${name}`, "-c", `user.email=${email}`];
  await git("work", "add", ".");
  await git("work", ...user, "commit", "--quiet", "--message", "A commit");
}

/** Runs the script on main with a patch that changes the page, as a workflow does in a fresh checkout. */
async function push(text: string) {
  await git("work", "switch", "--quiet", "main");
  await writeFile(join(folder, "work/page"), text);
  await writeFile(join(folder, "changes.patch"), `${await git("work", "diff", "--binary")}\n`);
  await git("work", "restore", ".");
  const words = [script, "upstream/pages", join(folder, "changes.patch"), "Take the pages"];
  return runProcess("bash", words, join(folder, "work"));
}

const published = () => git("origin", "show", "upstream/pages:page");

it("pushes the patch to a new branch, or replaces the bot's own commits", async () => {
  expect(await push("new\n")).toMatchObject({ ok: true });
  expect(await published()).toBe("new");
  expect(await push("newer\n")).toMatchObject({ ok: true });
  expect(await published()).toBe("newer");
  expect(await git("origin", "rev-list", "--count", "main..upstream/pages")).toBe("1");
});

it("does not change a branch with a maintainer's commit, and reports it in the summary", async () => {
  await push("new\n");
  await writeFile(join(folder, "work/page"), "new, and a decision\n");
  await commit("Someone <someone@example.com>");
  await git("work", "push", "--quiet", "origin", "upstream/pages");
  const { ok, output } = await push("newer\n");
  expect({ ok, output }).toMatchObject({
    ok: false,
    output: expect.stringContaining("not the bot's"),
  });
  expect(await published()).toBe("new, and a decision");
  expect(await readFile(join(folder, "summary.md"), "utf8")).toContain("upstream/pages");
});
