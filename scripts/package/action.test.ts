import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { runProcess } from "./run-process.ts";
import { bundledProgram } from "./testing/bundled-program.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const action = parse(await readFile(join(root, "action.yml"), "utf8"));
const { version } = JSON.parse(await readFile(join(root, "package.json"), "utf8"));

interface Step {
  readonly id?: string;
  readonly run: string;
  readonly env: Readonly<Record<string, string>>;
}

interface Comment {
  readonly id: number;
  body: string;
  readonly user: { readonly type: string };
}

let folder = "";
let comments: Comment[] = [];
let github: Server;

let spec = "";
beforeAll(async () => {
  spec = await bundledProgram(join(root, "scripts/spec.ts"));
});

/** A substitute for GitHub's API of comments. */
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "together-files-action-"));
  comments = [{ id: 1, body: "<!-- together-files api.yaml -->", user: { type: "User" } }];
  github = createServer(async (request, response) => {
    const sent = await text(request);
    const { body } = sent === "" ? { body: "" } : JSON.parse(sent);
    const [, id] = /comments\/(\d+)$/.exec(request.url ?? "") ?? [];
    const known = comments.find((comment) => comment.id === Number(id));
    if (request.method === "POST") {
      comments.push({ id: comments.length + 1, body, user: { type: "Bot" } });
    }
    if (known !== undefined) known.body = body;
    const isForbidden = request.headers.authorization !== "Bearer secret";
    response.writeHead(isForbidden ? 403 : 200).end(JSON.stringify(comments));
  });
  await once(github.listen(0, "127.0.0.1"), "listening");
});
afterEach(async () => {
  github.close();
  await rm(folder, { recursive: true });
});

async function git(...words: readonly string[]): Promise<void> {
  const user = ["-c", "user.name=Someone", "-c", "user.email=someone@example.com"];
  const run = await runProcess("git", [...user, ...words], join(folder, "work"));
  if (!run.ok) throw new Error(run.output);
}

const documentWith = (type: string) => `openapi: 3.1.0
info: { title: A, version: "1" }
paths:
  /a:
    get:
      operationId: getA
      responses:
        "200":
          description: Fine
          content: { application/json: { schema: { type: object, required: [a], properties: { a: { type: ${type} } } } } }
`;

/** A repository whose base branch has one document, and whose work tree has another. */
async function repository(base: string, head: string): Promise<void> {
  await mkdir(join(folder, "work"));
  await mkdir(join(folder, "bin"));
  await git("init", "--quiet", "--initial-branch", "main");
  await writeFile(join(folder, "work/api.yaml"), base);
  await git("add", ".");
  await git("commit", "--quiet", "--message", "Base");
  await git("remote", "add", "origin", join(folder, "work"));
  await writeFile(join(folder, "work/api.yaml"), head);
  // In place of the registry: the package's sources, if the action asks for its own version.
  const npx = `#!/usr/bin/env bash
[ "$1 $2 $3" = "--yes --loglevel=error together-files@${version}" ] || exit 70
exec "${process.execPath}" "${spec}" "\${@:4}"
`;
  await writeFile(join(folder, "bin/npx"), npx);
  await chmod(join(folder, "bin/npx"), 0o755);
  await writeFile(join(folder, "event.json"), '{ "pull_request": { "number": 7 } }');
}

/** Runs the action's steps as GitHub does. */
async function run(inputs: Readonly<Record<string, string>>) {
  const outputs: Record<string, Record<string, string>> = {};
  const defaults = Object.fromEntries(
    Object.entries<{ default: string }>(action.inputs).map(([name, input]) => [
      name,
      input.default,
    ]),
  );
  const all: Readonly<Record<string, string>> = { ...defaults, token: "secret", ...inputs };
  const inputOrOutput = (name: string): string => {
    const [kind, step = "", , output = ""] = name.split(".");
    return (kind === "inputs" ? all[step] : outputs[step]?.[output]) ?? "";
  };
  const evaluated = (value: string) =>
    value.replaceAll(/\$\{\{ (.*?) \}\}/g, (_, expression: string) =>
      expression.split(" || ").reduce((found, name) => found || inputOrOutput(name), ""),
    );
  let printed = "";
  for (const [index, step] of (action.runs.steps as readonly Step[]).entries()) {
    const output = join(folder, `output-${index}`);
    await writeFile(output, "");
    const env = Object.entries(step.env).map(([name, value]) => [name, evaluated(value)]);
    const child = spawn("bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", step.run], {
      cwd: join(folder, "work"),
      env: {
        ...process.env,
        PATH: `${join(folder, "bin")}${delimiter}${process.env.PATH}`,
        GITHUB_ACTION_PATH: root,
        GITHUB_API_URL: `http://127.0.0.1:${(github.address() as AddressInfo).port}`, // it listens
        GITHUB_BASE_REF: "main",
        GITHUB_EVENT_PATH: join(folder, "event.json"),
        GITHUB_OUTPUT: output,
        GITHUB_REPOSITORY: "someone/something",
        GITHUB_STEP_SUMMARY: join(folder, "summary.md"),
        RUNNER_TEMP: folder,
        ...Object.fromEntries(env),
      },
    });
    const closed = once(child, "close");
    const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
    const [code] = await closed;
    printed += out + err;
    const lines = (await readFile(output, "utf8")).trim().split("\n");
    outputs[step.id ?? ""] = Object.fromEntries(lines.map((line) => line.split(/=(.*)/s)));
    if (code !== 0) return { code, printed, outputs: outputs.report };
  }
  return { code: 0, printed, outputs: outputs.report };
}

// Runners on Windows have Git's bash, but this test's substitute for npx needs a system that supports shebangs.
describe.skipIf(process.platform === "win32")("the action", () => {
  it("annotates, summarizes and comments on the changes of a pull request, and fails", async () => {
    await repository(documentWith("string"), documentWith("integer"));
    const { code, printed, outputs } = await run({ path: "api.yaml", comment: "true" });
    expect({ code, printed }).toMatchObject({ code: 1 });
    expect(printed).toMatch(
      /^::error file=api.yaml,line=\d+,title=response-property-type-changed::/m,
    );
    expect(outputs).toMatchObject({ level: "error", errors: "1", warnings: "0", infos: "0" });
    const report = await readFile(outputs?.report ?? "", "utf8");
    expect((await readFile(join(folder, "summary.md"), "utf8")).trim()).toBe(report.trim());
    expect(comments).toHaveLength(2);
    expect(comments[1]?.body).toContain(report);
  });

  it("updates only its own comment", async () => {
    await repository(documentWith("string"), documentWith("integer"));
    await run({ path: "api.yaml", comment: "true" });
    await writeFile(join(folder, "work/api.yaml"), documentWith("string"));
    const { code, outputs } = await run({ path: "api.yaml", comment: "true" });
    expect({ code, outputs }).toMatchObject({ code: 0, outputs: { level: "none", errors: "0" } });
    expect(comments).toHaveLength(2);
    expect(comments[1]?.body).not.toContain("response-property-type-changed");
    expect(comments[0]?.body).toBe("<!-- together-files api.yaml -->");
  });

  it("compares two paths, writes SARIF, and warns if it is not allowed to comment", async () => {
    await repository(documentWith("string"), documentWith("integer"));
    await writeFile(join(folder, "work/$(touch hacked).yaml"), documentWith("string"));
    const { code, printed } = await run({
      old: "$(touch hacked).yaml",
      new: "api.yaml",
      "fail-on": "never",
      sarif: "out.sarif",
      comment: "true",
      token: "read-only",
    });
    expect({ code, printed }).toMatchObject({ code: 0 });
    expect(printed).toContain("::warning::The comment could not be written");
    expect(JSON.parse(await readFile(join(folder, "work/out.sarif"), "utf8")).runs).toHaveLength(1);
    await expect(readFile(join(folder, "work/hacked"))).rejects.toThrow("ENOENT");
  });

  it("reports an unreadable document, also in the summary, and executes no commands from it", async () => {
    await repository(documentWith("string"), "openapi: [\n::error::from the page\n");
    const { code, printed, outputs } = await run({ path: "api.yaml" });
    expect(code).toBe(4);
    expect(printed).toMatch(/^::stop-commands::(\S+)\n[\s\S]*invalid-yaml[\s\S]*\n::\1::$/m);
    expect(outputs).toMatchObject({ level: "unknown", errors: "", warnings: "", infos: "" });
    const summary = await readFile(join(folder, "summary.md"), "utf8");
    expect(summary).toContain("Invalid YAML");
    expect(summary).toContain(await readFile(outputs?.report ?? "", "utf8"));
  });

  it("checks a project for drift by default", async () => {
    await repository("", "");
    const { code, printed } = await run({});
    expect(code).toBe(4);
    expect(printed).toContain("openapi/sources.yaml");
  });
});

it("no step of the action has an expression in its script", () => {
  for (const { run } of action.runs.steps) expect(run).not.toContain("${{");
});
