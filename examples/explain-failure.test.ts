import { describe, expect, it } from "vitest";
import { type Answer, startJsonServer } from "../contract-tests/json-server.ts";
import { refusingURL } from "../contract-tests/refusing-url.ts";
import { Together } from "../src/index.ts";
import { explainFailure } from "./explain-failure.ts";

/** The explanation of what `files.list()` throws at an answer. */
async function explanationOf(answer: Answer): Promise<string> {
  const api = await startJsonServer(() => answer);
  try {
    const together = new Together({ apiKey: "tk-secret", baseURL: api.url, maxRetries: 0 });
    return explainFailure(await together.files.list().catch((error: unknown) => error));
  } finally {
    await api.close();
  }
}

describe("explainFailure", () => {
  it.each([
    ["a refused key", { status: 401, body: {} }, /^The API refused the key in TOGETHER_API_KEY/],
    ["a server error", { status: 500, body: "<html>" }, /^The API answered with an error: .*500/],
    ["a limit", { status: 429, body: { error: { message: "slow" } } }, /error: .*429.*slow/],
    ["a broken contract", { body: { data: [{}] } }, /^The API's answer breaks its own/],
    ["a page of a website", { body: "<html>" }, /^This does not look like the API, .*BASE_URL/],
    ["a redirect", { status: 302, headers: { location: "/login" }, body: "" }, /BASE_URL.*\/login/],
    ["a path that is not there", { status: 404, body: "<html>" }, /^This does .*BASE_URL.*404/],
  ])("says what to make of %s, on one line", async (_, answer, expected) => {
    const explanation = await explanationOf(answer);
    expect(explanation).toMatch(expected);
    expect(explanation).toMatch(/^[^\n]{1,420}$/);
    expect(explanation).not.toContain("tk-secret");
  });

  it("says that the API cannot be reached", async () => {
    const together = new Together({ apiKey: "k", baseURL: refusingURL, maxRetries: 0 });
    const error = await together.files.list().catch((thrown: unknown) => thrown);
    expect(explainFailure(error)).toMatch(/^The API cannot be reached, .*ECONNREFUSED/);
  });

  it("says that the API took too long", async () => {
    const api = await startJsonServer(() => ({ body: {}, silent: true }));
    const together = new Together({ apiKey: "k", baseURL: api.url, maxRetries: 0, timeout: 50 });
    const error = await together.files.list().catch((thrown: unknown) => thrown);
    expect(explainFailure(error)).toMatch(/^The API took too long to answer/);
    await api.close();
  });

  it("passes on any other failure, without what could command the terminal", () => {
    expect(explainFailure(new Error("no\u001b[2J\n  way"))).toBe("no\ufffd[2J way");
    expect(explainFailure("thrown text")).toBe("thrown text");
  });
});
