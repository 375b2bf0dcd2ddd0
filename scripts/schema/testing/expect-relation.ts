import { expect } from "vitest";
import type { JsonObject, JsonSchema, JsonValue } from "../../json/json-value.ts";
import type { Relation } from "../compare/comparison.ts";
import { sampler, seededRandom } from "./sampler.ts";
import { compared, mirrored } from "./told.ts";
import { verdicts } from "./verdicts.ts";

/** Two schemas, and the relation of the first to the second. */
export type RelationRow = readonly [
  sentence: string,
  a: JsonSchema,
  b: JsonSchema,
  relation: Relation,
];

/** Expects a relation in both directions, and that no payload contradicts it according to a second validator. */
export function expectRelation(
  [sentence, a, b, relation]: RelationRow,
  components: JsonObject = { schemas: {} },
): void {
  const found = [compared(a, b, { components }), compared(b, a, { components })];
  expect([sentence, ...found.map((one) => one.relation)]).toEqual([
    sentence,
    relation,
    mirrored[relation],
  ]);
  const documents = [a, b].map((schema) => ({ schema, components }));
  const judged = verdicts(documents);
  const isWrong = (payload: JsonValue): boolean => {
    const [ofA, ofB] = judged(payload);
    return ofA !== ofB && (relation === "equal" || (relation === "narrower" ? ofA : ofB) === true);
  };
  const isOneWay = relation !== "incomparable" && relation !== "unknown";
  const tried = isOneWay ? documents.flatMap(drawn) : [];
  expect(tried.filter(isWrong)).toEqual([]);
}

function drawn(document: JsonObject): readonly JsonValue[] {
  const draw = sampler({ document, pointer: "/schema" });
  const random = seededRandom(1);
  return Array.from({ length: 10 }, () => draw(random)).filter((one) => one !== undefined);
}
