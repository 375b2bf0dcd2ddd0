import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { JsonObject, JsonValue } from "../../json/json-value.ts";
import { page, to } from "../testing/combined.ts";
import { documentsArbitrary } from "../testing/document-arbitrary.ts";
import { meet } from "../testing/join.ts";
import { payloadsArbitrary } from "../testing/payloads-arbitrary.ts";
import { verdicts } from "../testing/verdicts.ts";

describe("meet", () => {
  it("accepts only payloads of every side, and the same ones in any order of sides", () => {
    const law = fc.property(documentsArbitrary, payloadsArbitrary, (sides, payloads) => {
      const met = meet(sides);
      const judged = verdicts([met, meet(sides.toReversed()), ...sides]);
      const wrong = payloads.filter((payload) => {
        const [verdict, other, ...own] = judged(payload);
        if (verdict === undefined || other === undefined) return false;
        return verdict !== other || (verdict && own.includes(false));
      });
      expect(wrong).toEqual([]);
    });
    const open = { type: "object", additionalProperties: true };
    const closedName = {
      type: "object",
      additionalProperties: to("B"),
      properties: { p: false },
    };
    const known: readonly [readonly JsonObject[], readonly JsonValue[]] = [
      [page(to("B"), { B: open }), page(closedName, { B: true })],
      [{}, { p: 0 }, { q: 0 }],
    ];
    fc.assert(law, { examples: [[...known]] });
  });
});
