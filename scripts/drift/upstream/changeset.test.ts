import fc from "fast-check";
import { expect, it } from "vitest";
import { expectHarmless, pageText } from "../../markdown/testing/page-text.ts";
import { reportOf, verdictOf } from "../finding/finding.ts";
import { changesetOf } from "./changeset.ts";

/** The list of findings in the changeset of one finding with a message. */
function listOf(message: string): string {
  const nothing = { before: null, after: null };
  const change = { ...verdictOf("response-property-added"), ...nothing, message };
  const place = { pointer: "", operations: [], source: nothing, witness: null };
  const changeset = changesetOf(reportOf([{ ...change, ...place }]), "a-package");
  return changeset?.text.split("---\n").at(-1) ?? "";
}

it("keeps a name in code as it is, and escapes other text of a page", () => {
  const list = listOf("`Map<string>` is new in <b>the</b> response of @team.");
  expect(list).toContain(
    "- `Map<string>` is new in \\<b\\>the\\</b\\> response of @\u200bteam. (`response-property-added`)",
  );
});

it("writes no HTML and no mentions to the changelog, whatever a page contains", () => {
  fc.assert(fc.property(pageText, (text) => expectHarmless(listOf(`It is ${text}.`))));
});
