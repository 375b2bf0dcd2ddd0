import { createHash } from "node:crypto";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadSlices } from "./load-slices.ts";
import { nodeFileReader } from "./node-file-reader.ts";

const document = 'openapi: 3.1.0\ninfo: {title: t, version: "1"}\npaths:\n  /f:\n    get: {}\n';
const page = `# F\n\n\`\`\`\`yaml GET /f\n${document}\`\`\`\`\n`;

const entryOf = (file: string, text: string) =>
  `  - {url: "https://a.test", file: ${file}, sha256: ${createHash("sha256").update(text).digest("hex")}}\n`;
const sourcesOf = (...pages: readonly string[]) =>
  `sources:\n${pages.map((file) => entryOf(file, page)).join("")}`;

describe("loadSlices", () => {
  let folder = "";

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "load-slices-"));
    const files: Readonly<Record<string, string | Uint8Array>> = {
      "good/b.md": page,
      "good/a.yaml": `# a comment\n${document}`,
      "good/c.json": '{"openapi": "3.0.3", "info": {"title": "t", "version": "1"}, "paths": {}}',
      "good/deeper/d.txt": page,
      "good/README.md": "# About these pages\n",
      "good/.hidden/e.md": "# nothing",
      "good/notes.pdf": "nothing",
      "mixed/a.md": page,
      "mixed/prose.md": "# Prose\n",
      "empty/README.md": "# Nothing\n",
      "utf16.md": new Uint8Array([0xff, 0xfe, 0x23, 0]),
      "binary.md": new Uint8Array([0x89, 0x50, 0]),
      "latin1.md": new Uint8Array([0x63, 0x61, 0x66, 0xe9]),
      "bom.yaml": `\ufeff${document}`,
      "page-as.yaml": page,
      "indented-page.yaml": page.replace(/^/gm, "  "),
      "documented.yaml": `components: {}\ninfo:\n  title: t\n  version: "1"\n  description: |\n   Example:\n   \`\`\`json\n   {}\n   \`\`\`\nopenapi: 3.1.0\npaths: {}\n`,
      "fenced.yaml": `${document}x-note: |\n\`\`\`json\n`,
      "nothing.md": "",
      "kept/sources.yaml": sourcesOf("pages/z.md", "pages/m.md", "pages/a.md"),
      "kept/resolutions.yaml": "resolutions: []\n",
      "kept/pages/a.md": page,
      "kept/pages/m.md": page,
      "kept/pages/z.md": page,
      "vendor/openapi/sources.yaml": sourcesOf("pages/a.md"),
      "vendor/openapi/pages/a.md": page,
      "damaged/sources.yaml": `${sourcesOf("m.md")}${entryOf("z.md", "# Prose\n")}`,
      "damaged/m.md": page,
      "damaged/z.md": "# Prose\n",
      "outdated/sources.yaml": sourcesOf("gone.md"),
    };
    for (const [name, content] of Object.entries(files)) {
      await mkdir(join(folder, name, ".."), { recursive: true });
      await writeFile(join(folder, name), content);
    }
  });

  afterAll(() => rm(folder, { recursive: true }));

  const load = (...paths: string[]) => loadSlices(paths, nodeFileReader(folder));

  it("reads pages and documents of a folder and its subfolders, sorted by path", async () => {
    const { slices, problems } = await load("good");
    expect(problems).toEqual([]);
    expect(
      slices.map(({ source, operation }) => [source.replaceAll("\\", "/"), operation?.path]),
    ).toEqual([
      ["good/a.yaml", undefined],
      ["good/b.md", "/f"],
      ["good/c.json", undefined],
      ["good/deeper/d.txt", "/f"],
    ]);
  });

  it.each([".", "./good/..", "good/"])("ignores README files and dotfiles in %s", async (path) => {
    const { slices } = await load(path);
    const names = slices.map(({ source }) => basename(source));
    expect(names).toContain("a.yaml");
    expect(names.filter((name) => /^(readme|e\.md)/i.test(name))).toEqual([]);
    const { problems } = await load(path);
    expect(problems.filter(({ values }) => /readme/i.test(values[0]?.source ?? ""))).toEqual([]);
  });

  it("returns the pages of a project in the order of its sources.yaml", async () => {
    const { slices, problems } = await load("kept");
    expect(problems).toEqual([]);
    expect(slices.map(({ source }) => source.replaceAll("\\", "/"))).toEqual([
      "kept/pages/z.md",
      "kept/pages/m.md",
      "kept/pages/a.md",
    ]);
  });

  it("rejects the folder around a project, and explains how to read its pages", async () => {
    const root = join(folder, "vendor");
    const { slices, problems } = await loadSlices([`${root}/`], nodeFileReader(folder));
    expect(slices).toEqual([]);
    expect(problems).toMatchObject([{ kind: "project-folder", exitCode: 4 }]);
    expect(problems[0]?.suggestion).toContain(`Pass ${root}/openapi `);
  });

  it("reports the line of sources.yaml that lists a missing page", async () => {
    const { problems } = await load("outdated");
    expect(problems).toMatchObject([
      { kind: "missing-page", values: [{ source: join("outdated", "sources.yaml"), line: 2 }] },
    ]);
  });

  it("reports a folder that is named like a page", async () => {
    await mkdir(join(folder, "odd/x.md"), { recursive: true });
    await writeFile(join(folder, "odd/y.md"), page);
    const { slices, problems } = await load("odd");
    expect(slices).toHaveLength(1);
    expect(problems).toMatchObject([
      { kind: "folder-as-page", values: [{ source: join("odd", "x.md") }] },
    ]);
  });

  it("keeps the order of the given paths, and absolute paths unchanged", async () => {
    const absolute = join(folder, "good/a.yaml");
    const { slices } = await load("good/c.json", absolute, "bom.yaml");
    expect(slices.map(({ source }) => source)).toEqual(["good/c.json", absolute, "bom.yaml"]);
  });

  it("returns lines of the file", async () => {
    const { slices } = await load("good/b.md", "good/a.yaml", "bom.yaml");
    expect(slices.map(({ lineOf }) => lineOf("/paths/~1f/get"))).toEqual([8, 6, 5]);
  });

  it("reads a page that is named like a document", async () => {
    const { slices } = await load("page-as.yaml");
    expect(slices).toMatchObject([{ operation: { method: "get", path: "/f" } }]);
  });

  it("reads a document with fences in its text, and a page with its fence indented", async () => {
    const { slices, problems } = await load("documented.yaml", "indented-page.yaml");
    expect(problems).toEqual([]);
    expect(slices.map(({ operation }) => operation?.path)).toEqual([undefined, "/f"]);
  });

  it("reports the malformed line, not a fence that the document does not need", async () => {
    const { problems } = await load("fenced.yaml");
    expect(new Set(problems.map(({ kind }) => kind))).toEqual(new Set(["invalid-yaml"]));
    expect(problems[0]?.values[0]?.line).toBe(7);
  });

  it("rejects a page without a fence in a folder, and names the option that skips it", async () => {
    const { slices, problems } = await load("mixed");
    expect(slices).toHaveLength(1);
    expect(problems).toMatchObject([
      { kind: "no-fence", exitCode: 4, suggestion: expect.stringContaining("--skip-unreadable") },
    ]);
    const named = await load("mixed/prose.md");
    expect(named.problems[0]?.suggestion).not.toContain("--skip-unreadable");
  });

  it("skips the unreadable pages of folders and projects with skipUnreadable, and returns which", async () => {
    const options = { skipUnreadable: true };
    const read = await loadSlices(["mixed", "damaged"], nodeFileReader(folder), options);
    expect(read.slices.map(({ source }) => basename(source))).toEqual(["a.md", "m.md"]);
    expect(read.problems).toEqual([]);
    expect(read.leftOut.map(({ values: [place] }) => basename(place?.source ?? ""))).toEqual([
      "prose.md",
      "z.md",
    ]);
  });

  it("skips nothing if no page can be read, and never a path that does not exist", async () => {
    const load = (...paths: readonly string[]) =>
      loadSlices(paths, nodeFileReader(folder), { skipUnreadable: true });
    expect((await load("nothing.md")).problems).toMatchObject([{ kind: "no-fence" }]);
    const { problems, leftOut } = await load("nothing.md", "good/b.md", "no-such.md");
    expect([problems, leftOut]).toMatchObject([[{ kind: "missing-page" }], [{ kind: "no-fence" }]]);
  });

  it("collects the problems of all paths", async () => {
    const { problems } = await load(
      ...[
        "no-such.md",
        "empty",
        "utf16.md",
        "binary.md",
        "latin1.md",
        "nothing.md",
        "good/README.md",
      ],
    );
    expect(problems.map(({ kind, values }) => [values[0]?.source, kind])).toEqual([
      [undefined, "missing-page"],
      ["empty", "empty-folder"],
      ["utf16.md", "not-text"],
      ["binary.md", "not-text"],
      ["latin1.md", "not-text"],
      ["nothing.md", "no-fence"],
      ["good/README.md", "no-fence"],
    ]);
    expect(problems.every(({ exitCode, suggestion }) => exitCode === 4 && suggestion !== "")).toBe(
      true,
    );
  });

  it("reports a file that cannot be read, with the reason", async () => {
    const files = {
      stat: () => Promise.resolve({ kind: "file", bytes: 1 } as const),
      read: () => Promise.reject(new Error("EACCES: permission denied")),
      list: () => Promise.resolve([]),
    };
    expect((await loadSlices(["x.md"], files)).problems).toMatchObject([
      { kind: "unreadable-page", message: expect.stringContaining("EACCES") },
    ]);
  });

  it("does not read a file above the size limit", async () => {
    const files = {
      stat: () => Promise.resolve({ kind: "file", bytes: 65 * 2 ** 20 } as const),
      read: () => Promise.reject(new Error("was read")),
      list: () => Promise.resolve([]),
    };
    expect((await loadSlices(["x.json"], files)).problems).toMatchObject([{ kind: "too-large" }]);
  });
});
