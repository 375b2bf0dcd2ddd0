import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { meet } from "./join.ts";
import { documentsArbitrary, payloadsArbitrary } from "./testing/schema.arbitrary.ts";
import { verdicts } from "./testing/verdict.ts";

describe("meet", () => {
  it("accepts only payloads of every side, and the same ones in any order of sides", {
    timeout: 120_000,
  }, () => {
    const law = fc.property(documentsArbitrary, payloadsArbitrary, (sides, payloads) => {
      const met = meet(sides);
      const judged = verdicts([met, meet(sides.toReversed()), ...sides]);
      for (const payload of payloads) {
        const [verdict, other, ...own] = judged(payload);
        if (verdict === undefined || other === undefined) continue;
        expect([payload, other]).toEqual([payload, verdict]);
        if (verdict) expect([payload, own.includes(false)]).toEqual([payload, false]);
      }
    });
    fc.assert(law, { numRuns: 1000 });
  });
});
