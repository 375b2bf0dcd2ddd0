import { expect, it } from "vitest";
import { outcomeText, outcomeTotals } from "./outcome-text.ts";

const passed = { name: "it runs", ok: true, seen: "2 kB" };
const failed = { name: "it compiles", ok: false, seen: "a.ts(1,1):\nno" };

it("shows a measurement beside its check, and a failure below it", () => {
  expect([passed, failed].map(outcomeText)).toEqual([
    "ok     it runs (2 kB)\n",
    "FAILED it compiles\n  a.ts(1,1):\n  no\n",
  ]);
});

it("counts the checks that passed and failed", () => {
  expect(outcomeTotals([passed, failed])).toBe("Package checks: 1 passed, 1 failed\n");
});
