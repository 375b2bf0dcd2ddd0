import { expect, it } from "vitest";
import { typedPath } from "./typed-path.ts";

const npm = {
  INIT_CWD: "/repo/docs",
  npm_lifecycle_event: "spec",
  npm_package_json: "/repo/package.json",
};

it("resolves against the folder the person stands in when npm runs the spec script", () => {
  expect(typedPath("a.md", { cwd: "/repo", env: npm })).toBe("/repo/docs/a.md");
});

it("resolves against the working folder when npm runs another script, such as the tests", () => {
  expect(typedPath("a.md", { cwd: "/repo", env: { ...npm, npm_lifecycle_event: "test" } })).toBe(
    "/repo/a.md",
  );
});

it("resolves against the working folder when the tool is started outside the root npm runs in", () => {
  expect(typedPath("a.md", { cwd: "/elsewhere", env: npm })).toBe("/elsewhere/a.md");
});

it("resolves against the working folder without npm, and leaves absolute paths alone", () => {
  expect(typedPath("../a.md", { cwd: "/x/y", env: {} })).toBe("/x/a.md");
  expect(typedPath("/abs/a.md", { cwd: "/repo", env: npm })).toBe("/abs/a.md");
});
