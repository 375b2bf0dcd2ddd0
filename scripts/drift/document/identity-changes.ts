import { sameJson } from "../../json/canonical-json.ts";
import { childPointer } from "../../json/json-pointer.ts";
import type { JsonValue } from "../../json/json-value.ts";
import { type Change, type Places, wordingOnly } from "../finding/change.ts";
import type { OperationPair } from "./match-operations.ts";

/** Changes of an operation's name and tags. */
export function identityChanges(pair: OperationPair): readonly Change[] {
  return [...operationIdChanges(pair), ...operationTagChanges(pair)];
}

function operationIdChanges(pair: OperationPair): readonly Change[] {
  const { before, after, title, name } = pair;
  const [was = null, is = null] = [before.value.operationId, after.value.operationId];
  if (sameJson(was, is)) return [];
  const change = {
    places: placesOf(pair, "operationId"),
    ...{ before: was, after: is },
    operations: [name],
    proof: wordingOnly,
  };
  const [from, to] = [was, is].map((value) => `\`${String(value)}\``);
  if (was === null) {
    const what = `${title} now has the operationId ${to}`;
    return [{ id: "api-operation-id-added", ...change, what, effect: "" }];
  }
  const what =
    is === null
      ? `${title} no longer has the operationId ${from}`
      : `the operationId of ${title} changed from ${from} to ${to}`;
  const effect = "by the old name must use the new one";
  return [{ id: "operation-id-changed", ...change, what, effect }];
}

function operationTagChanges(pair: OperationPair): readonly Change[] {
  const { before, after, title, name } = pair;
  const [was, is] = [sorted(before.value.tags), sorted(after.value.tags)];
  if (sameJson(was, is)) return [];
  const shown = (tags: JsonValue) => (tags === null ? "none" : JSON.stringify(tags));
  return [
    {
      id: "tag-changed",
      places: placesOf(pair, "tags"),
      ...{ before: was, after: is },
      what: `the tags of ${title} changed from ${shown(was)} to ${shown(is)}`,
      effect: "",
      operations: [name],
      proof: wordingOnly,
    },
  ];
}

function placesOf({ before, after }: OperationPair, key: string): Places {
  const placeIn = ({ value, pointer }: OperationPair["before"]) =>
    value[key] === undefined ? null : childPointer(pointer, key);
  return { before: placeIn(before), after: placeIn(after) };
}

/** Tags in alphabetical order, because their order has no meaning. */
function sorted(tags: JsonValue | undefined): JsonValue {
  return Array.isArray(tags) ? tags.map(String).sort() : (tags ?? null);
}
