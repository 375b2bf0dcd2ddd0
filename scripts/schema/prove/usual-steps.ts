import type { JsonValue } from "../../json/json-value.ts";
import { oncePer } from "../../json/once-per.ts";
import type { Side } from "../../openapi/side.ts";

/**
 * The number of statements to try until the work is renewed, plus some for each value in the documents. The rest
 * stay unproven.
 */
const stepsAtLeast = 5_000;
const stepsPerValue = 2;

/** The limit on proofs over two documents. */
export function usualSteps(sides: readonly [Side, Side]): () => number {
  const known: number[] = [];
  return () => {
    known[0] ??= stepsAtLeast + stepsPerValue * (valuesIn(sides[0]) + valuesIn(sides[1]));
    return known[0];
  };
}

const valuesIn = oncePer((document: Side): number => {
  const open: JsonValue[] = [document];
  let count = 0;
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    count += 1;
    if (typeof value === "object" && value !== null)
      for (const one of Object.values(value)) open.push(one);
  }
  return count;
});
