import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildDist } from "./build-dist.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** A minimal package with the same entries; check:package builds the real one. */
const sources = {
  "generated/validators.d.ts": "export declare const validate: (value: unknown) => boolean;\n",
  "generated/validators.js": "export const validate = () => true;\n",
  "src/shared.ts": "export const shared: { name: string } = { name: 'shared' };\n",
  "src/shared.test.ts": "export const tested: boolean = true;\n",
  "src/index.ts":
    'export { validate } from "../generated/validators.js";\nexport { shared } from "./shared.ts";\n',
  "src/openapi.ts": "export interface Document { openapi: string }\n",
  "src/testing.ts": 'export { shared } from "./shared.ts";\n',
  "src/testing-node.ts":
    'import { tmpdir } from "node:os";\nexport { shared } from "./shared.ts";\nexport const folder: string = tmpdir();\n',
};

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "together-files-build-"));
  for (const name of ["package.json", "tsconfig.json", "tsconfig.build.json"]) {
    await cp(join(root, name), join(folder, name));
  }
  await symlink(join(root, "node_modules"), join(folder, "node_modules"), "junction");
  for (const name of ["dist", "generated", "src"]) await mkdir(join(folder, name));
  for (const [name, text] of Object.entries(sources)) await writeFile(join(folder, name), text);
  await writeFile(join(folder, "dist/old.js"), "");
  await buildDist(folder);
});
afterAll(() => rm(folder, { recursive: true }));

describe("buildDist", () => {
  it("removes the files of an earlier build from dist/", async () => {
    expect((await readdir(join(folder, "dist"))).sort()).toEqual(["cjs", "generated", "src"]);
  });

  it("writes one file for each entry, with declarations and source map, and compiles no tests", async () => {
    const files = await readdir(join(folder, "dist/src"), { recursive: true });
    expect(files.filter((file) => /\.test/.test(file))).toEqual([]);
    const entries = ["index", "openapi", "testing", "testing-node"].flatMap((entry) =>
      [".js", ".js.map", ".d.ts", ".d.ts.map"].map((ending) => `${entry}${ending}`),
    );
    expect(files).toEqual(expect.arrayContaining(entries));
    const code = files.filter((file) => file.endsWith(".js"));
    expect(code.filter((file) => !file.startsWith("shared-")).sort()).toEqual([
      "index.js",
      "openapi.js",
      "testing-node.js",
      "testing.js",
    ]);
  });

  it("writes imports with extensions that Node resolves", async () => {
    const files = await readdir(join(folder, "dist"), { recursive: true });
    const code = files.filter((file) => file.endsWith(".js"));
    for (const file of code) {
      expect(await readFile(join(folder, "dist", file), "utf8")).not.toMatch(/from "\.[^"]*\.ts"/);
    }
  });

  it("keeps the old dist/ and reports the error if a source does not compile", async () => {
    await writeFile(join(folder, "src/broken.ts"), "export const one: string = 1;\n");
    const before = await readdir(join(folder, "dist"), { recursive: true });
    await expect(buildDist(folder)).rejects.toThrow("src/broken.ts(1,14): error TS2322");
    expect(await readdir(join(folder, "dist"), { recursive: true })).toEqual(before);
  });
});
