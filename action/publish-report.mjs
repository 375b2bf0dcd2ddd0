// Publishes the reports that compare.sh wrote: outputs and summary of the step, and the comment on the pull request.
import { appendFile, readFile } from "node:fs/promises";
import { join } from "node:path";

const { env } = process;
/** GitHub accepts 65,536 characters in a comment. */
const commentLength = 60_000;

/** The text of a file; undefined if it does not exist. */
async function textOf(file) {
  return readFile(file, "utf8").catch(() => undefined);
}

/** Puts text in a code block that the text itself cannot end. */
function codeBlock(text) {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map((ticks) => ticks.length));
  const fence = "`".repeat(longest + 1);
  return `${fence}text\n${text.trimEnd()}\n${fence}\n`;
}

/**
 * The highest level of the findings. Without findings it is "unknown" if there are problems, because they may hide
 * some.
 */
function levelOf({ problems, summary: { error, warning, info } }) {
  if (error > 0) return "error";
  if (warning > 0) return "warning";
  if (info > 0) return "info";
  return problems.length > 0 ? "unknown" : "none";
}

/** Calls GitHub's API; throws for any status other than 2xx. */
async function api(method, path, body) {
  const response = await fetch(`${env.GITHUB_API_URL}${path}`, {
    method,
    headers: {
      accept: "application/vnd.github+json",
      authorization: `Bearer ${env.TOKEN}`,
      "content-type": "application/json",
      "user-agent": "together-files",
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`${method} ${path}: GitHub answered ${response.status}`);
  return response.json();
}

/** The action's own comment on a pull request; undefined if there is none yet. */
async function ownComment(issue, marker) {
  for (let page = 1; ; page += 1) {
    const comments = await api("GET", `${issue}/comments?per_page=100&page=${page}`);
    const own = comments.find(
      ({ body, user }) => user?.type === "Bot" && body?.startsWith(marker) === true,
    );
    if (own !== undefined || comments.length < 100) return own;
  }
}

/** Updates the comment, or creates it if `mayCreate` is true. */
async function comment(text, mayCreate) {
  const event = JSON.parse((await textOf(env.GITHUB_EVENT_PATH)) ?? "{}");
  const number = event.pull_request?.number;
  if (number === undefined) return;
  const repository = `/repos/${env.GITHUB_REPOSITORY}`;
  const marker = `<!-- together-files ${encodeURIComponent(env.SUBJECT).replaceAll("--", "%2D%2D")} -->`;
  const own = await ownComment(`${repository}/issues/${number}`, marker);
  const isCut = text.length > commentLength;
  const body = `${marker}\n${isCut ? `${text.slice(0, commentLength)}\n\n… (the rest is in the summary of the run)` : text}`;
  if (own !== undefined) await api("PATCH", `${repository}/issues/comments/${own.id}`, { body });
  else if (mayCreate) await api("POST", `${repository}/issues/${number}/comments`, { body });
}

const report = join(env.FOLDER, "report.md");
const markdown = await textOf(report);
const json = await textOf(join(env.FOLDER, "report.json"));
const problems = (await textOf(join(env.FOLDER, "problems.txt"))) ?? "";
const findings = json === undefined ? undefined : JSON.parse(json);
const level = findings === undefined ? "unknown" : levelOf(findings);
const counts = level === "unknown" ? {} : findings.summary;

const outputs = {
  level,
  errors: counts.error ?? "",
  warnings: counts.warning ?? "",
  infos: counts.info ?? "",
  report: markdown === undefined ? "" : report,
};
const lines = Object.entries(outputs).map(([name, value]) => `${name}=${value}\n`);
await appendFile(env.GITHUB_OUTPUT, lines.join(""));

const isReported = problems.trim() === "" || findings?.problems.length > 0;
const blocks = [markdown, isReported ? undefined : codeBlock(problems)];
const text = blocks.filter((block) => block !== undefined).join("\n");
await appendFile(env.GITHUB_STEP_SUMMARY, `${text}\n`);

if (env.COMMENT === "true" && text !== "") {
  // Without findings and problems, only an existing comment is updated.
  const mayCreate =
    problems.trim() !== "" || findings === undefined || findings.findings.length > 0;
  try {
    await comment(text, mayCreate);
  } catch (error) {
    // A pull request from a fork gets a read-only token.
    process.stdout.write(`::warning::The comment could not be written: ${error.message}\n`);
  }
}
