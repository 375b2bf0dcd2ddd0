import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { mutationGroups } from "./mutation-groups.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

const filesIn = (folder: string): readonly string[] =>
  readdirSync(`${root}/${folder}`, { recursive: true, encoding: "utf8" })
    .map((name) => `${folder}/${name.replaceAll("\\", "/")}`)
    .filter((file) => file.endsWith(".ts") && !file.includes("/testing/"));

const matches = (glob: string, file: string): boolean => {
  const pattern = glob.replaceAll(/[.+]/g, "\\$&").replaceAll("*", "[^/]*");
  return new RegExp(`^${pattern}$`).test(file);
};

const isTest = (file: string): boolean => file.endsWith(".test.ts");

it("puts each file of the algebra into exactly one group", () => {
  const inGroups = filesIn("scripts/schema")
    .filter((file) => !isTest(file))
    .map((file) => {
      const groups = mutationGroups.filter(({ sources }) =>
        sources.some((one) => matches(one, file)),
      );
      return [file, groups.length];
    });
  expect(inGroups.filter(([, count]) => count !== 1)).toEqual([]);
});

it("runs every test of the algebra except the laws", () => {
  const globs = mutationGroups.flatMap(({ tests }) => tests);
  const cases = filesIn("scripts/schema").filter(
    (file) => isTest(file) && !file.includes(".property."),
  );
  expect(cases.filter((file) => !globs.some((glob) => matches(glob, file)))).toEqual([]);
});

it("names no file that does not exist", () => {
  const folders = ["scripts/schema", "src/call", "src/send", "contract-tests/client"];
  const files = folders.flatMap(filesIn);
  const globs = mutationGroups.flatMap(({ sources, tests }) => [...sources, ...tests]);
  expect(globs.filter((glob) => !files.some((file) => matches(glob, file)))).toEqual([]);
});
