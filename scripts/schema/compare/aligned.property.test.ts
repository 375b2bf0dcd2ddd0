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

/** The first of two documents with the properties that only the second declares. */
function aligned(mode: Mode, a: JsonObject, b: JsonObject): JsonObject {
  const places = [0, 1].map((side) => ({ side, pointer: "/schema" }));
  return align(mode, [a, b], [{ pointer: "/schema", places }])[0] ?? {};
}

function drawn(document: JsonObject, seed: number): readonly JsonValue[] {
  const draw = sampler(at(document));
  const random = seededRandom(seed);
  return Array.from({ length: 10 }, () => draw(random)).filter((one) => one !== undefined);
}

describe("the laws of compare under alignment, if schemas are combined keyword by keyword", () => {
  it("a narrower schema accepts nothing more, once it has the other's properties", () => {
    let tried = 0;
    fc.assert(
      fc.property(pairArbitrary, payloadsArbitrary, fc.nat(), ([a, b], payloads, seed) => {
        const { relation } = compare(at(a), at(b), proofTools, { aligned: true });
        const within = [
          ...(relation === "equal" || relation === "narrower" ? [[a, b] as const] : []),
          ...(relation === "equal" || relation === "wider" ? [[b, a] as const] : []),
        ];
        for (const [inner, outer] of within) {
          // A meet, so that the other side surely accepts the values of an inserted property.
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
    // The law would also hold if nothing were tried.
    expect(tried).toBeGreaterThan(0);
  });

  it("a wider schema is not found narrower or equal, once it has the other's properties", () => {
    fc.assert(
      fc.property(versionsArbitrary, ([a, b]) => {
        const { relation } = compare(at(a), at(b), proofTools, { aligned: true });
        fc.pre(relation === "wider" || relation === "incomparable");
        // A join, so that an inserted property has all values that either side accepts.
        const own = compare(at(aligned("join", a, b)), at(b), proofTools);
        expect(["equal", "narrower"]).not.toContain(own.relation);
      }),
      { numRuns: runs(0.2) },
    );
  });
});
