import fc from "fast-check";
import { expect, it } from "vitest";
import { runs } from "../json/testing/runs.ts";
import { allows, answeringPages, answers } from "./testing/answers.ts";
import { documentWith, mergeDocuments } from "./testing/merge-documents.ts";

// Hundreds of merges, each validated by Ajv: slow on a busy machine.
it("accepts every response of a server that follows one of the pages", () => {
  fc.assert(
    fc.property(answeringPages, answers, (pages, given) => {
      const { document, problems } = mergeDocuments(pages);
      expect(problems).toEqual([]);
      const allowed = given.filter((answer) =>
        pages.some((page) => allows(documentWith(page), answer)),
      );
      expect(allowed.filter((answer) => !allows(document ?? {}, answer))).toEqual([]);
    }),
    { numRuns: runs(0.5) },
  );
});
