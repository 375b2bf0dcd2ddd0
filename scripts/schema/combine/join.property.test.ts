import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { documentsArbitrary } from "../testing/document-arbitrary.ts";
import { join } from "../testing/join.ts";
import { payloadsArbitrary } from "../testing/payloads-arbitrary.ts";
import { verdicts } from "../testing/verdicts.ts";

const TIMEOUT_MS = 120_000;

describe("join", () => {
  it("accepts every payload of every side, and the same ones in any order of sides", {
    timeout: TIMEOUT_MS,
  }, () => {
    const law = fc.property(documentsArbitrary, payloadsArbitrary, (sides, payloads) => {
      const joined = join(sides, { aligned: false });
      const reversed = join(sides.toReversed(), { aligned: false });
      const judged = verdicts([joined, reversed, ...sides]);
      const wrong = payloads.filter((payload) => {
        const [verdict, other, ...own] = judged(payload);
        if (verdict === undefined || other === undefined) return false;
        return verdict !== other || (own.includes(true) && !verdict);
      });
      expect(wrong).toEqual([]);
    });
    fc.assert(law);
  });

  it("leaves a schema joined with itself as it is", { timeout: TIMEOUT_MS }, () => {
    const law = fc.property(documentsArbitrary, ([document = {}]) => {
      const joined = join([document, structuredClone(document), document]);
      expect(joined.schema).toEqual(document.schema);
      expect(document).toMatchObject({ components: joined.components });
      expect(joined).toEqual(join([document]));
    });
    fc.assert(law);
  });
});
