import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { JsonObject, JsonValue } from "../json.ts";
import { compare } from "./compare.ts";
import type { Relation } from "./comparison.ts";
import { sampler, seededRandom } from "./sample.ts";
import type { Located } from "./side.ts";
import {
  documentArbitrary,
  documentsArbitrary,
  payloadsArbitrary,
} from "./testing/schema.arbitrary.ts";
import { verdict } from "./testing/verdict.ts";
import { witness } from "./witness.ts";

const at = (document: JsonObject): Located => ({ document, pointer: "/schema" });

const mirrored: Record<Relation, Relation> = {
  equal: "equal",
  narrower: "wider",
  wider: "narrower",
  incomparable: "incomparable",
  unknown: "unknown",
};

/** Two documents that may share most of their text. */
const pairArbitrary = documentsArbitrary.map(([a = {}, b = a]) => [a, b] as const);

function drawn(document: JsonObject, seed: number): readonly JsonValue[] {
  const draw = sampler(at(document));
  const random = seededRandom(seed);
  return Array.from({ length: 5 }, () => draw(random)).filter((one) => one !== undefined);
}

describe("the laws of compare", () => {
  it("agrees with payloads, and shows what it claims to be refuted", () => {
    const decided = new Map<Relation, number>();
    fc.assert(
      fc.property(pairArbitrary, payloadsArbitrary, fc.nat(), ([a, b], payloads, seed) => {
        const { relation } = compare(at(a), at(b));
        decided.set(relation, (decided.get(relation) ?? 0) + 1);
        const isWithin = relation === "equal" || relation === "narrower";
        const contains = relation === "equal" || relation === "wider";
        for (const payload of [...payloads, ...drawn(a, seed), ...drawn(b, seed)]) {
          const [underA, underB] = [verdict(a, payload), verdict(b, payload)];
          if (isWithin && underA === true) expect(underB).not.toBe(false);
          if (contains && underB === true) expect(underA).not.toBe(false);
        }
        if (relation === "wider" || relation === "incomparable") {
          const shown = witness(at(a), at(b), { reasons: compare(at(a), at(b)).reasons });
          expect([verdict(a, shown ?? null), verdict(b, shown ?? null)]).toEqual([true, false]);
        }
      }),
      { numRuns: 1000 },
    );
    // A comparison that never knows would keep the law as well.
    expect(decided.get("unknown") ?? 0).toBeLessThan(200);
  });

  it("is its own mirror image", () => {
    fc.assert(
      fc.property(pairArbitrary, ([a, b]) => {
        expect(compare(at(b), at(a)).relation).toBe(mirrored[compare(at(a), at(b)).relation]);
      }),
      { numRuns: 1000 },
    );
  });

  it("finds every schema equal to itself", () => {
    fc.assert(
      fc.property(documentArbitrary, (document) => {
        const copy = structuredClone(document);
        expect(compare(at(document), at(copy)).relation).toBe("equal");
        expect(compare(at(document), at(copy), { aligned: true }).relation).toBe("equal");
      }),
      { numRuns: 1000 },
    );
  });
});
