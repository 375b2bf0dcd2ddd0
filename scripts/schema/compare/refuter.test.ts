import { expect, it } from "vitest";
import type { SideIndex, Term } from "../prove/facts/atom.ts";
import { proofTools } from "../testing/proof-tools.ts";
import { refuter } from "./refuter.ts";

it("shows by a payload that schemas differ, until its limit of searches is reached", () => {
  const term = (side: SideIndex, schema: { readonly type: string }): Term => ({
    atoms: [{ side, pointer: "/schema", schema }],
    depth: 0,
  });
  const [number, integer] = [{ type: "number" }, { type: "integer" }];
  const refuted = refuter([{ schema: number }, { schema: integer }], 3, proofTools);
  const answers = [
    refuted(term(0, number), term(1, integer)),
    refuted(term(1, integer), term(0, number)),
    refuted(term(0, number), term(1, integer)),
    refuted(term(0, number), term(1, integer)),
  ];
  expect(answers).toEqual([true, false, true, false]);
});
