import { expect, it } from "vitest";
import { outcomeText, outcomeTotals } from "./outcome-text.ts";

const passed = { name: "it runs", ok: true, seen: "2 kB" };
const failed = { name: "it compiles", ok: false, seen: "a.ts(1,1):\nno" };
const missed = { name: "it is small", ok: true, seen: "", missed: "the target of 1 kB" };

it("shows a measurement beside its check, a failure below it, a missed target on a line of its own", () => {
  expect([passed, failed, missed].map(outcomeText)).toEqual([
    "ok     it runs (2 kB)\n",
    "FAILED it compiles\n  a.ts(1,1):\n  no\n",
    "ok     it is small\nmissed the target of 1 kB\n",
  ]);
});

it("counts failures and missed targets apart", () => {
  expect(outcomeTotals([passed, failed, missed])).toBe(
    "Package checks: 2 passed, 1 failed, 1 target missed\n",
  );
  expect(outcomeTotals([passed])).toBe("Package checks: 1 passed, 0 failed\n");
});
