import { describe, expect, it } from "vitest";
import { extractSlices } from "./extract-slices.ts";

const document = `openapi: 3.1.0
info:
  title: Files
  version: "1"
paths:
  /files:
    get:
      responses:
        '200':
          description: |
            Such as

            \`\`\`
            {}
            \`\`\`
components:
  schemas:
    File:
      type: object
`;

const page = (content: string, info = "yaml GET /files"): string =>
  `# List files\n\n\`\`\`\`${info}\n${content}\n\`\`\`\`\n`;

const sliceOf = (text: string) => {
  const [slice] = slicesOf(text);
  if (slice === undefined) throw new Error("no slice");
  return slice;
};

const slicesOf = (text: string) => {
  const extraction = extractSlices(text, "page.md");
  if ("problems" in extraction) throw new Error(JSON.stringify(extraction.problems));
  return extraction.slices;
};

const problemsOf = (text: string) => {
  const extraction = extractSlices(text, "page.md");
  return "problems" in extraction ? extraction.problems : [];
};

describe("extractSlices", () => {
  it("returns the document with its operation and the page's lines", () => {
    const slice = sliceOf(page(document));
    expect(slice).toMatchObject({
      source: "page.md",
      version: "3.1.0",
      operation: { method: "get", path: "/files" },
      documentPath: undefined,
      document: { components: { schemas: { File: { type: "object" } } } },
    });
    expect(slice.lineOf("")).toBe(4);
    expect(slice.lineOf("/components/schemas/File/type")).toBe(22);
    expect(slice.lineOf("/paths/~1files/post")).toBe(9);
  });

  it("finds the operation behind a path item's $ref, which a different page may define", () => {
    const item = (ref: string, items: string) =>
      sliceOf(
        page(
          `openapi: 3.1.0\ninfo: {title: Files, version: "1"}\npaths: {/files: {$ref: "#/components/pathItems/${ref}"}}\ncomponents: {pathItems: {${items}}}`,
        ),
      );
    const get = "get: {responses: {}}";
    expect(item("F", `F: {${get}}`).operation?.path).toBe("/files");
    expect(item("F", `F: {$ref: "#/components/pathItems/~1g"}, /g: {${get}}`).lineOf("")).toBe(4);
    expect(item("F", "").operation?.method).toBe("get");
    expect(() => item("F", "F: {post: {responses: {}}}")).toThrow("missing-operation");
    expect(() => item("F", 'F: {$ref: "#/components/pathItems/F"}')).toThrow("missing-operation");
  });

  it.each([
    ["yaml GET /files", undefined],
    ["YAML get /files", undefined],
    ["yml openapi.yaml Get /files", "openapi.yaml"],
    ["yaml /spec/x.yaml GET /files", "/spec/x.yaml"],
    ["yaml https://x.test/a b.yaml GET /files", "https://x.test/a b.yaml"],
  ])("reads the fence line %j", (info, documentPath) => {
    expect(sliceOf(page(document, info))).toMatchObject({
      documentPath,
      operation: { method: "get", path: "/files" },
    });
  });

  it("reads a JSON fence, indented, in a page with CRLF, a byte order mark, front matter and no final newline", () => {
    const json =
      '{"openapi": "3.1.0", "info": {"title": "t", "version": "1"},\n "paths": {"/f": {"put": {}}}}';
    const text = `\ufeff---\ntitle: x\n---\n\n<!-- \n\`\`\`\`yaml GET /no\n-->\n  ~~~json PUT /f\n  ${json}\n  ~~~`;
    const slice = sliceOf(text.replaceAll("\n", "\r\n"));
    expect(slice.operation).toEqual({ method: "put", path: "/f" });
    expect(slice.lineOf("/info/title")).toBe(9);
    expect(slice.lineOf("/paths/~1f/put")).toBe(10);
  });

  it("ignores fences that announce no operation", () => {
    const others = "```yaml\na: 1\n```\n\n```yaml GET\n```\n\n```bash curl /files\n```\n\n";
    expect(sliceOf(others + page(document)).lineOf("/openapi")).toBe(14);
  });

  it("rejects a page without a suitable fence, and names the first fence", () => {
    expect(problemsOf("# Files\n\n```yaml\na: 1\n```\n")).toEqual([
      {
        kind: "no-fence",
        pointer: "",
        values: [{ source: "page.md", line: 3, value: "yaml" }],
        message: expect.stringContaining("no fence that announces an OpenAPI operation"),
        suggestion: expect.stringContaining("````yaml GET /path"),
        exitCode: 4,
      },
    ]);
    expect(problemsOf("")).toMatchObject([{ kind: "no-fence", values: [{ line: 1 }] }]);
  });

  it("rejects a page with two slices, and names both lines", () => {
    expect(problemsOf(page(document) + page(document, "yaml POST /files"))).toMatchObject([
      {
        kind: "several-fences",
        values: [{ line: 27 }],
        message: expect.stringContaining("line 3"),
      },
    ]);
  });

  it("rejects a page whose fence is cut off", () => {
    expect(problemsOf(page(document).slice(0, -40))).toMatchObject([
      { kind: "cut-off-fence", values: [{ line: 3 }], message: expect.stringContaining("cut off") },
    ]);
  });

  it("reports every YAML error with its line and column in the page", () => {
    expect(problemsOf("> ````yaml GET /files\n> a: [\n> b: }\n> ````\n")).toMatchObject([
      {
        kind: "invalid-yaml",
        values: [{ line: 3 }],
        message: expect.stringContaining("(column 3)"),
      },
      {
        kind: "invalid-yaml",
        values: [{ line: 3 }],
        message: expect.stringContaining("(column 6)"),
      },
    ]);
  });

  it("rejects a fence line whose operation is not in the document", () => {
    for (const info of ["yaml POST /files", "yaml GET /file", "yaml GET /files/"]) {
      expect(problemsOf(page(document, info))).toMatchObject([
        { kind: "missing-operation", message: expect.stringContaining(info.slice(5)) },
      ]);
    }
  });

  it.each([
    ["asyncapi: 3.0.0\n", 4, "AsyncAPI"],
    ['swagger: "2.0"\n', 4, "Swagger 2.0"],
    ["x: 1\npaths:\n  path: /files\n  method: get\n", 5, "exporter's old form"],
    ["info: {}\nopenapi: 3.2.0\n", 5, '"3.2.0"'],
    ["openapi: 3.1\n", 4, "3.1"],
    ["a: 1\n", 4, "no `openapi` version"],
    ["- a\n", 4, "found a list"],
    ["", 4, "found nothing"],
  ])("rejects %j because it is not OpenAPI", (content, line, words) => {
    expect(problemsOf(page(content))).toMatchObject([
      {
        kind: "not-openapi",
        exitCode: 4,
        values: [{ line }],
        message: expect.stringContaining(words),
      },
    ]);
  });

  it("identifies an AsyncAPI page whose fence announces a channel instead of an operation", () => {
    expect(problemsOf(page("asyncapi: 3.0.0\n", "yaml asyncapi.yaml chat"))).toMatchObject([
      { kind: "not-openapi", values: [{ line: 4 }], message: expect.stringContaining("AsyncAPI") },
    ]);
  });
});

describe("extractSlices of a fence with a whole document", () => {
  const json = (more: string) =>
    `{${more}"openapi": "3.0.3",\n "info": {"title": "t", "version": "1"},\n "paths": {"/f": {"get": {}}}}`;
  const whole = (content: string, info: string) =>
    `# List\n\n## A\n\n\`\`\`${info}\n${content}\n\`\`\`\n`;

  it.each([
    ["YAML below a heading", whole(document.replaceAll("`", "'"), "yaml")],
    ["JSON", whole(json(""), "json")],
    [
      "JSON after a different key",
      whole(json('"_id": "64f0",\n "x": {"swagger": "2.0"},'), "json"),
    ],
    ["JSON with a title", whole(json(""), 'json title="openapi.json"')],
    ["a fence without a language", whole(`# OpenAPI\n---\n${document.replaceAll("`", "'")}`, "")],
    [
      "a fence after examples",
      `\`\`\`json\n{"a": {"openapi": "3.1.0"}}\n\`\`\`\n${whole(json(""), "json")}`,
    ],
    ["a fence after a setting", `\`\`\`yaml\nopenapi: GET /f\n\`\`\`\n${whole(json(""), "json")}`],
  ])("reads %s", (_, text) => {
    const slice = sliceOf(text);
    expect(slice.operation).toBe(undefined);
    const line = text.split("\n")[slice.lineOf("/info") - 1];
    expect(line).toMatch(/^ ?"?info"?:/);
  });

  it("reads several documents, each with its lines", () => {
    const other = json("").replace("/f", "/g");
    const slices = slicesOf(`${whole(json(""), "json")}\n${whole(other, "json")}`);
    expect(slices.map(({ lineOf }) => lineOf("/paths"))).toEqual([8, 18]);
  });

  it("rejects a page with a malformed document among several, and reports its line", () => {
    const text = whole(json(""), "json") + whole(json("").replace("3.0.3", "4.0"), "json");
    expect(problemsOf(text)).toMatchObject([{ kind: "not-openapi", values: [{ line: 15 }] }]);
  });

  it("prefers the fence that announces an operation", () => {
    const text = `${whole(json(""), "json")}\n${page(document)}`;
    expect(sliceOf(text).operation?.path).toBe("/files");
  });

  it("reports the line where such a document is malformed", () => {
    expect(problemsOf(whole(json("").slice(0, -1), "json"))).toMatchObject([
      { kind: "invalid-json", values: [{ line: 8 }] },
    ]);
  });

  it.each([
    ["AsyncAPI", "asyncapi: 3.0.0\ninfo: {}", "yaml"],
    ["AsyncAPI", '{"asyncapi": "2.6.0"}', "json"],
    ["Swagger 2.0", '{"swagger": "2.0"}', "json"],
    ["exporter's old form", "paths:\n  path: /f\n  method: get\n", "yaml"],
    ["exporter's old form", '{"paths": {"path": "/f", "method": "get"}}', "json"],
  ])("rejects %s by name", (name, content, info) => {
    expect(problemsOf(whole(content, info))).toMatchObject([
      { kind: "not-openapi", message: expect.stringContaining(name) },
    ]);
  });
});

describe("extractSlices of a webhook's page", () => {
  const webhook = `openapi: 3.1.0\ninfo: {title: t, version: "1"}\nwebhooks: {order.paid: {post: {}}}`;

  it("reads the document with the announced webhook", () => {
    expect(sliceOf(page(webhook, "yaml spec.yaml webhook order.paid"))).toMatchObject({
      documentPath: "spec.yaml",
      operation: undefined,
    });
  });

  it("rejects a fence line whose webhook is not in the document", () => {
    expect(problemsOf(page(webhook, "yaml webhook order.lost"))).toMatchObject([
      { kind: "missing-operation", message: expect.stringContaining("webhook order.lost") },
    ]);
  });
});

it("rejects paths that differ only in parameter names, with the line of each", () => {
  const paths = "/f/{a}: {get: {}}\n  /g: {}\n  /f/{b}: {get: {}}\n  /f/{a}/h: {}";
  const content = `openapi: 3.1.0\ninfo: {title: t, version: "1"}\npaths:\n  ${paths}`;
  expect(problemsOf(page(content, "yaml GET /f/{a}"))).toMatchObject([
    { kind: "same-path", exitCode: 4, values: [{ line: 7 }, { line: 9 }] },
  ]);
});

it("accepts paths that differ only in parameter names if they share no method", () => {
  const paths = "/f/{a}: {get: {}}\n  /f/{b}: {delete: {}}";
  const content = `openapi: 3.1.0\ninfo: {title: t, version: "1"}\npaths:\n  ${paths}`;
  expect(sliceOf(page(content, "yaml GET /f/{a}")).documentPath).toBeUndefined();
});
