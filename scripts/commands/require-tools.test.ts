import { expect, it } from "vitest";
import { requireTools } from "./require-tools.ts";

const versions: Readonly<Record<string, string>> = {
  typescript: "5.4.5",
  "openapi-typescript": "7.13.0",
  esbuild: "0.21.5",
};

const having = (other: Readonly<Record<string, string | undefined>>) =>
  requireTools(async (name) => ({ ...versions, ...other })[name]);

it("accepts the packages that are installed here", async () => {
  await expect(requireTools()).resolves.toBeUndefined();
});

it.each([{}, { typescript: "6.0.3" }, { esbuild: "1.0.0" }])("accepts %j", async (other) => {
  await expect(having(other)).resolves.toBeUndefined();
});

it.each([
  [
    { typescript: undefined, esbuild: undefined },
    "typescript is not installed, and esbuild is not installed. Run: npm install --save-dev together-files typescript@5 esbuild@latest.",
  ],
  [
    { typescript: "7.0.2" },
    "openapi-typescript, which generates the types, does not support typescript 7.0.2. Run: npm install --save-dev together-files typescript@5.",
  ],
  [{ typescript: "4.9.5" }, "typescript 4.9.5 does not work."],
  [{ "openapi-typescript": "6.7.6" }, "openapi-typescript 6.7.6 does not work."],
  [{ esbuild: "0.8.57" }, "esbuild 0.8.57 does not work."],
])("rejects %j with the command that installs the right version", async (other, message) => {
  await expect(having(other)).rejects.toThrow(message);
});
