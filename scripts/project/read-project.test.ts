import { createHash } from "node:crypto";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { Problem } from "../problem/problem.ts";
import { nodeFileReader } from "./node-file-reader.ts";
import { readProject } from "./read-project.ts";

const page = `# F

\`\`\`\`yaml GET /f
openapi: 3.1.0
info: {title: t, version: "1"}
paths:
  /f:
    get: {}
\`\`\`\`
`;
const hash = createHash("sha256").update(page).digest("hex");
const entry = (name: string, sha256: string | undefined = hash) =>
  `  - url: https://docs.example.com/${name}\n    file: pages/${name}\n${sha256 === "" ? "" : `    sha256: ${sha256}\n`}`;
const sourcesOf = (...entries: readonly string[]) => `sources:\n${entries.join("")}`;

let project = "";
beforeEach(async () => {
  project = await mkdtemp(join(tmpdir(), "read-project-"));
  await write("openapi/pages/a.md", page);
  await write("openapi/sources.yaml", sourcesOf(entry("a.md")));
});
afterEach(() => rm(project, { recursive: true }));

async function write(name: string, text: string | Uint8Array): Promise<void> {
  await mkdir(join(project, name, ".."), { recursive: true });
  await writeFile(join(project, name), text);
}

async function problems(): Promise<readonly Problem[]> {
  const read = await readProject(nodeFileReader(project));
  return "problems" in read ? read.problems : [];
}

async function told(): Promise<readonly string[]> {
  return (await problems()).map(
    ({ kind, values: [place], suggestion, exitCode }) =>
      `${exitCode} ${kind} ${place?.source}:${place?.line} ${suggestion}`,
  );
}

it("reads a project without resolutions", async () => {
  const read = await readProject(nodeFileReader(project));
  expect(read).toMatchObject({
    project: {
      resolutions: [],
      sources: [{ kept: { slices: [{ source: "openapi/pages/a.md" }] } }],
    },
  });
});

it.each([
  ["openapi/sources.yaml", `sources: [\n${entry("a.md")}`, 2],
  ["openapi/sources.yaml", "sources:\n  - url: a: b\n", 2],
  ["openapi/resolutions.yaml", 'resolutions:\n  - pointer: /a\n    because: "x\n    value: 1\n', 5],
  ["openapi/resolutions.yaml", "resolutions:\n  - pointer: !!binary x\n", 2],
])("reports only the broken line of %s", async (file, text, line) => {
  await write(file, text);
  const kind = text.includes("binary") ? "custom-tag" : "invalid-yaml";
  expect(await told()).toEqual([`4 ${kind} ${file}:${line} Correct this line of ${file}.`]);
});

it("does not report unlisted pages if an entry is invalid", async () => {
  await write("openapi/pages/b.md", page);
  await write("openapi/sources.yaml", sourcesOf(entry("a.md", ""), entry("b.md")));
  expect(await told()).toEqual([`4 malformed-entry openapi/sources.yaml:2 Write sha256: ${hash}`]);
});

it("suggests the SHA-256 in place of an invalid one", async () => {
  await write("openapi/sources.yaml", sourcesOf(entry("a.md", "unknown")));
  expect(await told()).toEqual([`4 malformed-entry openapi/sources.yaml:4 Write sha256: ${hash}`]);
});

it("reports the entry of a missing page", async () => {
  await write("openapi/sources.yaml", sourcesOf(entry("a.md"), entry("b.md")));
  expect(await told()).toEqual([
    expect.stringMatching(/^4 missing-page openapi\/sources\.yaml:5 Restore pages\/b\.md/),
  ]);
});

it("reports the entry of a page that is a folder", async () => {
  await mkdir(join(project, "openapi/pages/b.md"));
  await write("openapi/sources.yaml", sourcesOf(entry("a.md"), entry("b.md")));
  expect(await told()).toEqual([
    expect.stringMatching(/^4 folder-as-page openapi\/sources\.yaml:5 Replace it/),
  ]);
});

it("reports a folder named like a page, and pages that no source lists, with the command that adds them", async () => {
  await mkdir(join(project, "openapi/pages/x.md"), { recursive: true });
  await mkdir(join(project, "openapi/pages/older"));
  await write("openapi/pages/y.md", page);
  await write("openapi/pages/README.md", "# About the pages\n");
  await write("openapi/pages/.cache/z.md", page);
  expect(await told()).toEqual([
    expect.stringMatching(/^4 folder-as-page openapi\/pages\/x\.md:1 /),
    expect.stringMatching(
      /^4 unlisted-page openapi\/pages\/y.md:1 .*\n {2}npx together-files add openapi\/pages\/y.md$/,
    ),
  ]);
});

it("reports a page whose bytes differ, with their SHA-256", async () => {
  await write("openapi/pages/a.md", `${page}\n`);
  const other = createHash("sha256").update(`${page}\n`).digest("hex");
  expect(await problems()).toMatchObject([
    {
      kind: "page-changed",
      values: [
        { source: "openapi/sources.yaml", line: 2, value: hash },
        { source: "openapi/pages/a.md", line: 1, value: other },
      ],
    },
  ]);
});

it.each(["openapi/sources.yaml", "openapi/resolutions.yaml"])(
  "rejects a %s that is not UTF-8 instead of guessing its encoding",
  async (file) => {
    await write(file, new Uint8Array([0x72, 0xe9, 0x3a]));
    expect(await told()).toEqual([`4 not-text ${file}:1 Correct this line of ${file}.`]);
  },
);

it("leaves an incomplete resolution to a person", async () => {
  await write("openapi/resolutions.yaml", "resolutions:\n  - pointer: /a\n    value: 1\n");
  expect(await told()).toEqual([
    expect.stringMatching(/^3 malformed-entry openapi\/resolutions\.yaml:2 Add because/),
  ]);
});

it.each(["sources: []\n", "sources:\n", undefined])(
  "reports that there are no pages if the sources are %j",
  async (text) => {
    await rm(join(project, "openapi/pages"), { recursive: true });
    await rm(join(project, "openapi/sources.yaml"));
    if (text !== undefined) await write("openapi/sources.yaml", text);
    expect(await told()).toEqual([expect.stringMatching(/^4 no-sources /)]);
  },
);
