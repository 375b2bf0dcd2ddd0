import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { align } from "./align.ts";
import { pageDocumentsArbitrary } from "./document-arbitrary.ts";
import { join } from "./join.ts";
import { payloadsArbitrary } from "./payloads-arbitrary.ts";
import { verdicts } from "./verdicts.ts";

describe("align", () => {
  it("returns documents whose payloads the join of the original documents accepts", () => {
    const law = fc.property(pageDocumentsArbitrary, payloadsArbitrary, (sides, payloads) => {
      const places = sides.map((_, side) => ({ side, pointer: "/schema" }));
      const aligned = align("join", sides, [{ pointer: "/schema", places }]);
      const judged = verdicts([join(sides), join(sides.toReversed()), ...aligned]);
      const wrong = payloads.filter((payload) => {
        const [verdict, other, ...own] = judged(payload);
        if (verdict === undefined || other === undefined) return false;
        return verdict !== other || (own.includes(true) && !verdict);
      });
      expect(wrong).toEqual([]);
    });
    fc.assert(law);
  });
});
