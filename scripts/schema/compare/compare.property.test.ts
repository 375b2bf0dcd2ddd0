import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { JsonObject, JsonValue } from "../../json/json-value.ts";
import type { Located } from "../../openapi/side.ts";
import { decided } from "../judge/decided.ts";
import { judge } from "../judge/judge.ts";
import { documentArbitrary, documentsArbitrary } from "../testing/document-arbitrary.ts";
import { join } from "../testing/join.ts";
import { payloadsArbitrary } from "../testing/payloads-arbitrary.ts";
import { proofTools } from "../testing/proof-tools.ts";
import { sampler, seededRandom } from "../testing/sampler.ts";
import { mirrored } from "../testing/told.ts";
import { verdicts } from "../testing/verdicts.ts";
import { compare } from "./compare.ts";
import type { Relation } from "./comparison.ts";

const at = (document: JsonObject): Located => ({ document, pointer: "/schema" });

/** Larger documents take most of the time and add the least. */
const charactersAtMost = 1200;

/** Two documents that may share most of their text. */
const pairArbitrary = documentsArbitrary
  .map(([a = {}, b = a]) => [a, b] as const)
  .filter((pair) => JSON.stringify(pair).length <= charactersAtMost);

function drawn(document: JsonObject, seed: number): readonly JsonValue[] {
  const draw = sampler(at(document));
  const random = seededRandom(seed);
  return Array.from({ length: 5 }, () => draw(random)).filter((one) => one !== undefined);
}

/** The verdict of compare's own judge; undefined where it comes to none. */
function judged(document: JsonObject, payload: JsonValue): boolean | undefined {
  return decided(() => judge(document, proofTools)("/schema", payload));
}

describe("the laws of compare", () => {
  it("agrees with payloads, and is its own mirror image", () => {
    const decided = new Map<Relation, number>();
    fc.assert(
      fc.property(pairArbitrary, payloadsArbitrary, fc.nat(), ([a, b], payloads, seed) => {
        const { relation } = compare(at(a), at(b), proofTools);
        decided.set(relation, (decided.get(relation) ?? 0) + 1);
        const verdictsOf = verdicts([a, b]);
        const wrong = [...payloads, ...drawn(a, seed), ...drawn(b, seed)].filter((payload) => {
          const [ofA, ofB] = verdictsOf(payload);
          const isOnlyInA = relation !== "wider" && relation !== "incomparable" && ofA && !ofB;
          const isOnlyInB = relation !== "narrower" && relation !== "incomparable" && ofB && !ofA;
          const isMisjudged = (judged(a, payload) ?? ofA) !== ofA;
          return isMisjudged || (relation !== "unknown" && (isOnlyInA || isOnlyInB));
        });
        expect(wrong).toEqual([]);
        expect(compare(at(b), at(a), proofTools).relation).toBe(mirrored[relation]);
      }),
    );
    // A comparison that never knows would keep the laws as well.
    const total = [...decided.values()].reduce((sum, count) => sum + count, 0);
    expect((decided.get("unknown") ?? 0) / total).toBeLessThan(0.125);
  });

  it("gives a reason for each direction in which payloads are lost", () => {
    fc.assert(
      fc.property(pairArbitrary, fc.boolean(), ([a, b], aligned) => {
        const { relation, reasons } = compare(at(a), at(b), proofTools, { aligned });
        const told = (...relations: readonly Relation[]) =>
          reasons.some((one) => [...relations, "incomparable", "unknown"].includes(one.relation));
        if (relation === "wider" || relation === "incomparable") expect(told("wider")).toBe(true);
        if (relation === "narrower" || relation === "incomparable")
          expect(told("narrower")).toBe(true);
        if (relation === "unknown") expect(told("wider", "narrower")).toBe(true);
      }),
    );
  });

  it("finds every schema equal to itself", () => {
    fc.assert(
      fc.property(documentArbitrary, (document) => {
        const copy = structuredClone(document);
        expect(compare(at(document), at(copy), proofTools).relation).toBe("equal");
        expect(compare(at(document), at(copy), proofTools, { aligned: true }).relation).toBe(
          "equal",
        );
      }),
    );
  });

  it("never finds a schema wider than its join with another", () => {
    fc.assert(
      fc.property(pairArbitrary, ([a, b]) => {
        const joined = join([a, b], { aligned: false });
        expect(["equal", "narrower", "unknown"]).toContain(
          compare(at(a), at(joined), proofTools).relation,
        );
      }),
    );
  });
});
