import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import type { FileReader } from "../project/file-reader.ts";
import { proofTools } from "../schema/testing/proof-tools.ts";
import { buildGenerated } from "./build-generated.ts";

const page = `# F

\`\`\`\`yaml GET /f
openapi: 3.1.0
info: {title: t, version: "1"}
servers: [{url: "https://api.example.com"}]
paths:
  /f:
    get:
      operationId: f
      responses:
        "200":
          description: Done.
          content:
            application/json:
              schema: {$dynamicRef: "#node"}
\`\`\`\`
`;
const sources = `sources:
  - url: https://example.com/f.md
    file: pages/f.md
    sha256: ${createHash("sha256").update(page).digest("hex")}
`;

/** A project with one page. */
const texts = new Map([
  ["openapi/sources.yaml", sources],
  ["openapi/pages/f.md", page],
]);
const files: FileReader = {
  stat: async (path) => {
    const text = texts.get(path);
    if (text !== undefined) return { kind: "file", bytes: text.length };
    return { kind: path === "openapi/resolutions.yaml" ? "missing" : "folder", bytes: 0 };
  },
  read: async (path) => Buffer.from(texts.get(path) ?? ""),
  list: async (folder) =>
    [...texts.keys()].map((path) => ({
      path,
      inside: path.slice(folder.length + 1),
      kind: "file",
    })),
};

it("rejects a schema that no code can be generated for, and suggests correcting the page", async () => {
  const { files: built, problems } = await buildGenerated(files, proofTools);
  expect(built.size).toBe(0);
  expect(problems).toMatchObject([
    {
      kind: "no-code",
      exitCode: 4,
      values: [{ source: "openapi/pages/f.md", line: 16 }],
      suggestion: expect.stringMatching(/^Correct .*page.*openapi\/sources\.yaml\.$/),
    },
  ]);
});
