import { describe, expect, it } from "vitest";
import { liveReport } from "./live-report.ts";
import type { LiveOutcome } from "./live-run.ts";

const kept: LiveOutcome = { exchanges: [], failures: [], untried: [], leftAlone: [] };

describe("liveReport", () => {
  it("names each operation that was not called, and why", () => {
    const { lines, ok } = liveReport("https://api.test", {
      ...kept,
      leftAlone: ["DELETE /files/{id}"],
    });
    expect(ok).toBe(true);
    expect(lines).toEqual([
      "DELETE /files/{id} was not called, because it may change the account; `npm test` calls it on a mock",
      "https://api.test keeps the contract.",
    ]);
  });

  it.each(["failures", "untried"])(
    "reports the entries of %s and does not say that the contract is kept",
    (name) => {
      const { lines, ok } = liveReport("https://api.test", {
        ...kept,
        [name]: ["GET /files 200: x"],
      });
      expect({ lines, ok }).toEqual({ lines: ["FAILED GET /files 200: x"], ok: false });
    },
  );
});
