import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { JsonObject, JsonValue } from "../../json/json-value.ts";
import { runs } from "../../json/testing/runs.ts";
import type { Located, Mode } from "../../openapi/side.ts";
import { align } from "../testing/align.ts";
import { plainDocumentsArbitrary, versionsArbitrary } from "../testing/document-arbitrary.ts";
import { payloadsArbitrary } from "../testing/payloads-arbitrary.ts";
import { proofTools } from "../testing/proof-tools.ts";
import { sampler, seededRandom } from "../testing/sampler.ts";
import { verdicts } from "../testing/verdicts.ts";
import { compare } from "./compare.ts";

const at = (document: JsonObject): Located => ({ document, pointer: "/schema" });

const pairArbitrary = plainDocumentsArbitrary.map(([a = {}, b = a]) => [a, b] as const);

/** The first of two documents with the names that only the second declares. */
function aligned(mode: Mode, a: JsonObject, b: JsonObject): JsonObject {
  const places = [0, 1].map((side) => ({ side, pointer: "/schema" }));
  return align(mode, [a, b], [{ pointer: "/schema", places }])[0] ?? {};
}

function drawn(document: JsonObject, seed: number): readonly JsonValue[] {
  const draw = sampler(at(document));
  const random = seededRandom(seed);
  return Array.from({ length: 10 }, () => draw(random)).filter((one) => one !== undefined);
}

describe("the laws of compare under alignment, where schemas are combined keyword by keyword", () => {
  it("one within another accepts nothing more, once it has the other's names", () => {
    let tried = 0;
    fc.assert(
      fc.property(pairArbitrary, payloadsArbitrary, fc.nat(), ([a, b], payloads, seed) => {
        const { relation } = compare(at(a), at(b), proofTools, { aligned: true });
        const within = [
          ...(relation === "equal" || relation === "narrower" ? [[a, b] as const] : []),
          ...(relation === "equal" || relation === "wider" ? [[b, a] as const] : []),
        ];
        for (const [inner, outer] of within) {
          // Met, so that what is under an inserted name is surely something that the other side accepts there.
          const own = aligned("meet", inner, outer);
          const judged = verdicts([own, outer]);
          const strays = [...payloads, ...drawn(own, seed)].filter((payload) => {
            const [isOwn, isOther] = judged(payload);
            if (isOwn === true) tried += 1;
            return isOwn === true && isOther === false;
          });
          expect(strays).toEqual([]);
        }
      }),
      { numRuns: runs(0.4) },
    );
    // Nothing tried would break no law either.
    expect(tried).toBeGreaterThan(0);
  });

  it("one that holds more is not within the other, once it has the other's names", () => {
    fc.assert(
      fc.property(versionsArbitrary, ([a, b]) => {
        const { relation } = compare(at(a), at(b), proofTools, { aligned: true });
        fc.pre(relation === "wider" || relation === "incomparable");
        // Joined, so that what is under an inserted name is all that either side accepts there.
        const own = compare(at(aligned("join", a, b)), at(b), proofTools);
        expect(["equal", "narrower"]).not.toContain(own.relation);
      }),
      { numRuns: runs(0.2) },
    );
  });
});
