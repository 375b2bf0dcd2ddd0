import { canonicalJson } from "../../json/canonical-json.ts";
import { groupBy } from "../../json/group-by.ts";
import type { ProofTools } from "../../schema/proof-tools.ts";
import type { FindingId } from "./catalogue.ts";
import type { Change } from "./change.ts";
import { effectOf } from "./effect-of.ts";
import { type Finding, verdictOf } from "./finding.ts";
import type { PlacedDocument } from "./placed-document.ts";
import { type Proven, prove } from "./prove.ts";

/** Makes findings from changes. A change that affects several operations becomes one finding that lists them. */
export function findingsOf(
  changes: readonly Change[],
  before: PlacedDocument,
  after: PlacedDocument,
  tools: ProofTools,
): readonly Finding[] {
  const merged = [...groupBy(changes, keyOf).values()].flatMap((group) => {
    // A component may be a whole body in one operation and a property in another.
    const change = group.find(({ id }) => id.includes("-body-")) ?? group[0];
    return change === undefined ? [] : [withOperationsOf(change, group)];
  });
  // A component may replace several places of the old document, but is reported once.
  const once = groupBy(merged, ({ id, places, what }) =>
    JSON.stringify([id, places.after ?? places.before, what]),
  );
  const told = [...once.values()].flatMap((group) => {
    const [change] = group;
    return change === undefined ? [] : [withOperationsOf(change, group)];
  });
  const documents = { before: before.document, after: after.document, tools };
  const findings = told.map((change) =>
    findingOf(change, before, after, prove(change, documents, told)),
  );
  const distinct = groupBy(findings, ({ id, pointer, message }) =>
    JSON.stringify([id, pointer, message]),
  );
  return [...distinct.values()].flatMap(([first]) => first ?? []);
}

/** The first operation is the one whose payload is the proof. */
function withOperationsOf(change: Change, group: readonly Change[]): Change {
  const all = [...change.operations, ...group.flatMap((each) => each.operations)];
  return { ...change, operations: [...new Set(all)] };
}

/** Ids of the same change to a component, which may be a whole body in one operation and a property in another. */
const sameChange: Partial<Record<FindingId, string>> = {
  "response-body-type-generalized": "response widened",
  "response-property-type-generalized": "response widened",
  "response-property-became-nullable": "response widened",
  "response-body-type-changed": "response changed",
  "response-property-type-changed": "response changed",
};

function keyOf({ id, places, before, after }: Change): string {
  return canonicalJson([sameChange[id] ?? id, places.before, places.after, before, after]);
}

function findingOf(
  change: Change,
  before: PlacedDocument,
  after: PlacedDocument,
  proof: Proven,
): Finding {
  const { places, operations } = change;
  return {
    ...verdictOf(proof.id),
    pointer: places.after ?? places.before ?? "",
    operations,
    source: {
      before: places.before === null ? null : before.lineOf(places.before),
      after: places.after === null ? null : after.lineOf(places.after),
    },
    before: change.before,
    after: change.after,
    message: `${sentence(asProven(change, proof.id))}${alsoRejected(proof.rivals ?? [])}`,
    witness: proof.witness,
    ...(proof.instead === undefined ? {} : { instead: proof.instead }),
    ...(proof.reason === undefined ? {} : { witnessReason: proof.reason }),
  };
}

/** Turns an undecided change that a payload proved into the change that it is. */
function asProven(change: Change, id: FindingId): Change {
  const { proof } = change;
  return id === change.id || !("provenWhat" in proof) || proof.provenWhat === undefined
    ? change
    : { ...change, what: proof.provenWhat, effect: effectOf(id) };
}

/** Names the other changes that reject the payload of a proof. */
function alsoRejected(rivals: readonly Change[]): string {
  const names = rivals.map(({ id, places }) => `${id} at ${places.after ?? places.before}`);
  return names.length === 0 ? "" : ` The payload is also rejected because of ${names.join(", ")}.`;
}

/** What changed, who is affected, how. */
function sentence({ what, effect, operations }: Change): string {
  const clause = `${what.charAt(0).toUpperCase()}${what.slice(1)}`;
  if (effect === "" || operations.length === 0) {
    return `${clause}.`;
  }
  const named = operations.slice(0, 5).join(", ");
  const more = operations.length > 5 ? ` and ${operations.length - 5} more` : "";
  return `${clause}: programs that call ${named}${more} ${effect}.`;
}
