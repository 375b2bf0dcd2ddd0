import { childPointer, pointerTokens, valueAt } from "../../../json/json-pointer.ts";
import type { JsonObject } from "../../../json/json-value.ts";
import { isAnnotation, keywordShape } from "../../../openapi/keywords.ts";
import type { Located } from "../../../openapi/side.ts";
import { compare } from "../../../schema/compare/compare.ts";
import type { Relation } from "../../../schema/compare/comparison.ts";
import type { ComparedDocuments } from "../../finding/change.ts";
import type { Difference } from "./coverage-of.ts";
import { schemaAround } from "./schema-around.ts";

/** The maximum number of schemas to compare again to find out whether differences have an effect. */
const comparisonsAtMost = 100;

/** Keywords whose effect depends on other keywords of the same schema. */
const dependent: ReadonlySet<string> = new Set(["minContains", "maxContains"]);

type Place = Difference["at"];

/**
 * Returns a function that says whether differences in one schema are proven to change no payload: the schemas
 * around them are equal, or each side already satisfies what only the other states at the keyword. For example, an
 * inline `type: object` and the `$ref` that replaces it may both admit only objects.
 */
export function payloadsKept({
  before,
  after,
  tools,
}: ComparedDocuments): (group: readonly Difference[]) => boolean {
  let comparisons = 0;
  const relationOf = (old: Located, fresh: Located, aligned: boolean): Relation => {
    comparisons += 1;
    if (comparisons > comparisonsAtMost) return "unknown";
    return compare(old, fresh, tools, { aligned }).relation;
  };
  const isEqualAround = (at: Place): boolean => {
    let [a, b] = [schemaAround(at.before), schemaAround(at.after)];
    while (a !== undefined && b !== undefined) {
      const [old, fresh] = [located(before, a), located(after, b)];
      if (relationOf(old, fresh, true) === "equal") return true;
      [a, b] = [schemaAround(a), schemaAround(b)];
    }
    return false;
  };
  const isImplied = ({ at }: Difference): boolean => {
    const [a, b] = [schemaAround(at.before), schemaAround(at.after)];
    if (a === undefined || b === undefined) return false;
    const [was, is] = [keywordAt(before, a, at.before), keywordAt(after, b, at.after)];
    if (was === undefined || is === undefined) return false;
    return (
      ["equal", "narrower"].includes(relationOf(located(after, b), was, false)) &&
      ["equal", "narrower"].includes(relationOf(located(before, a), is, false))
    );
  };
  return (group) => {
    const [first] = group;
    if (first === undefined || group.some((one) => one.isInexact === true)) return false;
    return isEqualAround(first.at) || group.every(isImplied);
  };
}

function located(document: JsonObject, pointer: string): Located {
  return { document, pointer };
}

/**
 * The keyword that contains a place, as a schema of its own; undefined if its effect depends on anything else in
 * the document.
 */
function keywordAt(document: JsonObject, schema: string, place: string): Located | undefined {
  const [keyword = ""] = pointerTokens(place.slice(schema.length));
  const value = valueAt(document, childPointer(schema, keyword));
  const isSchema = keywordShape(keyword) === "schema";
  if (value === undefined || (isSchema && value === true))
    return located({ keyword: true }, "/keyword");
  const isAlone = (keywordShape(keyword) ?? "value") === "value" && !isAnnotation(keyword);
  return isAlone && !dependent.has(keyword) && !keyword.startsWith("$")
    ? located({ keyword: { [keyword]: value } }, "/keyword")
    : undefined;
}
