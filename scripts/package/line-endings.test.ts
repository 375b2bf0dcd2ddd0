import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, it } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "line-endings-"));
const origin = join(folder, "origin");
const checkout = join(folder, "checkout");

afterAll(() => rmSync(folder, { recursive: true }));

function git(...args: readonly string[]): void {
  const identity = ["-c", "user.name=test", "-c", "user.email=test@localhost"];
  execFileSync("git", [...identity, ...args], { stdio: "pipe" });
}

it("does not change line endings in a checkout with core.autocrlf=true", () => {
  const copied = [".gitattributes", ".ci/run", "package.json", "generated/types.ts"];
  const page = "openapi/pages/published-with-crlf.md";
  for (const file of [...copied, page]) mkdirSync(dirname(join(origin, file)), { recursive: true });
  for (const file of copied) copyFileSync(join(root, file), join(origin, file));
  writeFileSync(join(origin, page), "one\r\ntwo\n");

  git("init", "--quiet", origin);
  git("-C", origin, "add", ".");
  git("-C", origin, "commit", "--quiet", "--message", "files");
  git("clone", "--quiet", "--config", "core.autocrlf=true", origin, checkout);

  for (const file of [...copied, page])
    expect(readFileSync(join(checkout, file)), file).toEqual(readFileSync(join(origin, file)));
});
