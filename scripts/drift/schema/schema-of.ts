import type { Reason, ReasonSide } from "../../schema/compare/comparison.ts";

/** JSON pointer to the schema that states a side of a reason, or lacks the keyword. */
export function schemaOf(reason: Reason, { pointer, value }: ReasonSide): string {
  const parent = (depth: number) => pointer.split("/").slice(0, -depth).join("/");
  if (reason.keyword === "property-added" || reason.keyword === "property-removed") {
    const declares = reason.keyword === "property-added" ? reason.b.pointer : reason.a.pointer;
    return pointer === declares ? parent(2) : value === undefined ? pointer : parent(1);
  }
  const stated = /\/(type|anyOf|oneOf|enum|const)$/.test(pointer);
  const typed = reason.keyword === "type" || reason.keyword === "enum";
  return value === undefined || (typed && !stated) ? pointer : parent(1);
}
