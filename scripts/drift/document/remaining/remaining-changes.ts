import { groupBy } from "../../../json/group-by.ts";
import { member, pointerTokens } from "../../../json/json-pointer.ts";
import type { JsonValue } from "../../../json/json-value.ts";
import type { ProofTools } from "../../../schema/proof-tools.ts";
import { annotationId } from "../../finding/annotation-id.ts";
import type { FindingId } from "../../finding/catalogue.ts";
import { type Change, changeAt, type DocumentPair, wordingOnly } from "../../finding/change.ts";
import type { PlacedDocument } from "../../finding/placed-document.ts";
import type { SchemaRoot } from "../../finding/schema-root.ts";
import type { Difference } from "./coverage-of.ts";
import { payloadsKept } from "./payloads-kept.ts";
import { schemaAround } from "./schema-around.ts";
import { unreportedDifferences } from "./unreported-differences.ts";
import { usedSchemas } from "./used-schemas.ts";

/**
 * The differences that no other rule reports, so that nothing is lost: fields without effect, equivalent schemas,
 * and parts that no operation uses. A difference in a schema that operations use is undecided, unless it changes no
 * payload, or another change covers it.
 */
export function remainingChanges(
  {
    tools,
    ...placed
  }: {
    readonly before: PlacedDocument;
    readonly after: PlacedDocument;
    readonly tools: ProofTools;
  },
  changes: readonly Change[],
  roots: readonly SchemaRoot[],
): readonly Change[] {
  const documents = { before: placed.before.document, after: placed.after.document, tools };
  const isUsed = usedSchemas(documents, changes, roots);
  const changesNoPayload = payloadsKept(documents);
  const differences = listsJoined(unreportedDifferences(placed, changes));
  const bySchema = groupBy(differences, (one) => schemaAround(pointerOf(one)) ?? one);
  return [...bySchema].map(([schema, group]) => {
    const [first, ...more] = group;
    const isOpen =
      typeof schema === "string" &&
      first !== undefined &&
      isUsed(schema) &&
      !changesNoPayload(group);
    return first !== undefined && more.length === 0
      ? changeOf(first, isOpen)
      : rewritten(documents, String(schema), group, isOpen);
  });
}

/** The differences, with those in items of one list as a single one: the items that are gone and those that are new. */
function listsJoined(differences: readonly Difference[]): readonly Difference[] {
  const byList = groupBy(differences, (one) => (one.keys === undefined ? one : one.at.after));
  return [...byList.values()].flatMap((group) => {
    const [first] = group;
    if (first?.keys === undefined) return group;
    const [gone, added] = [group.map((one) => one.before), group.map((one) => one.after)].map(
      (items) => items.filter((item) => item !== undefined),
    );
    return [{ ...first, keys: group.flatMap(({ keys = [] }) => keys), before: gone, after: added }];
  });
}

function pointerOf({ places }: Difference): string {
  return places.after ?? places.before ?? "";
}

function changeOf(difference: Difference, isOpen: boolean): Change {
  const pointer = pointerOf(difference);
  const { places, before = null, after = null } = difference;
  const id = isOpen ? "change-undecided" : idOf(pointer, difference);
  return { ...openOrNot(isOpen, sentence(pointer, difference)), id, places, before, after };
}

/** Merges the differences in one schema into one finding. */
function rewritten(
  documents: DocumentPair,
  schema: string,
  group: readonly Difference[],
  isOpen: boolean,
): Change {
  const fields = group.map((one) => `\`${pointerTokens(pointerOf(one).slice(schema.length))[0]}\``);
  const what = `the schema at ${schema} is written differently (${[...new Set(fields)].join(", ")})`;
  const id = isOpen ? "change-undecided" : "description-changed";
  return changeAt(documents, { before: schema, after: schema }, { ...openOrNot(isOpen, what), id });
}

function openOrNot(
  isOpen: boolean,
  what: string,
): Pick<Change, "what" | "effect" | "operations" | "proof"> {
  return isOpen
    ? {
        what: `${what}, and whether that changes payloads could not be decided`,
        effect: "may be affected",
        operations: [],
        proof: { none: "no payload was found that only one side accepts" },
      }
    : { what, effect: "", operations: [], proof: wordingOnly };
}

function idOf(pointer: string, { before, after }: Difference): FindingId {
  const tokens = pointerTokens(pointer);
  const named = tokens.findLast((token) => annotationId(token, before, after, undefined));
  const id = named === undefined ? undefined : annotationId(named, before, after, undefined);
  if (tokens.some((token) => token.startsWith("x-"))) return "extension-changed";
  if (tokens.at(-1) === "operationId") return "operation-id-changed";
  return tokens.includes("tags") ? "tag-changed" : (id ?? "description-changed");
}

function sentence(pointer: string, { before, after, isOrder, keys }: Difference): string {
  const tokens = pointerTokens(pointer);
  const field = tokens.at(-1) ?? "";
  const name = `\`${field}\` at ${pointer.slice(0, pointer.lastIndexOf("/")) || "the root"}`;
  if (isOrder) return `the order of ${name} changed`;
  if (keys !== undefined) {
    const [gone, added] = [shownItems(before), shownItems(after)];
    const parts = [added && `now has ${added}`, gone && `no longer has ${gone}`];
    return `${name} ${parts.filter((part) => part !== "").join(", and ")}`;
  }
  if (before === undefined) return `${name} is new`;
  if (after === undefined) return `${name} is gone`;
  const [from, to] = [JSON.stringify(before), JSON.stringify(after)];
  return `${name} changed${from.length + to.length <= 80 ? ` from ${from} to ${to}` : ""}`;
}

/** Items of a list for a sentence, objects by their names. */
function shownItems(items: JsonValue | undefined): string {
  const shown = (Array.isArray(items) ? items : []).map((item: JsonValue) =>
    JSON.stringify(member(item, "name") ?? item),
  );
  return shown.join(", ");
}
