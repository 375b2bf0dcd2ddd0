import { expect, it } from "vitest";
import { proverFor } from "./prover-for.ts";

it("keeps one prover for two documents, in their order and alignment", () => {
  const [a, b] = [{ schema: true }, { schema: false }];
  const prover = proverFor([a, b], false);
  expect(proverFor([a, b], false)).toBe(prover);
  const others = [
    proverFor([a, b], true),
    proverFor([b, a], false),
    proverFor([a, a], false),
    proverFor([{ schema: true }, b], false),
  ];
  expect(new Set([prover, ...others]).size).toBe(5);
  expect([prover.aligned, others[0]?.aligned]).toEqual([false, true]);
});
