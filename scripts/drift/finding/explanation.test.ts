import { expect, it } from "vitest";
import { catalogue, isFindingId } from "./catalogue.ts";
import { explanation } from "./explanation.ts";

it("explains every id with a meaning, an example and what to do", () => {
  for (const id of Object.keys(catalogue).filter(isFindingId)) {
    expect(explanation(id)).toMatch(/^\S+ \(.*\)\n\S.+\nExample: \S.+\nWhat to do: \S.+$/);
  }
});
