import { member, valueAt } from "../../../json/json-pointer.ts";
import type { JsonObject } from "../../../json/json-value.ts";
import { compare } from "../../../schema/compare/compare.ts";
import type { ComparedDocuments } from "../../finding/change.ts";
import type { Difference } from "./coverage-of.ts";
import { schemaAround } from "./schema-around.ts";
import { isSet } from "./unreported-differences.ts";

/** The maximum number of schemas to compare again to find out whether they are equivalent. */
const comparisonsAtMost = 1000;

/**
 * Returns a function that says whether differences in one schema, which no finding reports, change no payload: the
 * schemas around them are proven equal, or one side composes what the other states itself. For example, an inline
 * schema became a `$ref`, whose target is compared with it and reported where it differs.
 */
export function payloadsKept({
  before,
  after,
  tools,
}: ComparedDocuments): (group: readonly Difference[]) => boolean {
  let comparisons = 0;
  const isEqual = (a: string, b: string): boolean => {
    comparisons += 1;
    if (comparisons > comparisonsAtMost) return false;
    const [old, fresh] = [
      { document: before, pointer: a },
      { document: after, pointer: b },
    ] as const;
    return compare(old, fresh, tools, { aligned: true }).relation === "equal";
  };
  return (group) => {
    const [first] = group;
    if (first === undefined || group.some((one) => one.isInexact === true)) return false;
    let [a, b] = [schemaAround(first.at.before), schemaAround(first.at.after)];
    if (group.every((one) => one.isOrder && isSet(one.at.after))) return true;
    if (isComposed(before, a) || isComposed(after, b)) return true;
    while (a !== undefined && b !== undefined) {
      if (isEqual(a, b)) return true;
      [a, b] = [schemaAround(a), schemaAround(b)];
    }
    return false;
  };
}

/** Whether a schema consists of others, whose statements are compared like its own. */
function isComposed(document: JsonObject, pointer: string | undefined): boolean {
  const schema = pointer === undefined ? undefined : valueAt(document, pointer);
  return ["$ref", "allOf"].some((keyword) => member(schema, keyword) !== undefined);
}
