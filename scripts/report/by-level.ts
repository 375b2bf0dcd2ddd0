import type { Level } from "../drift/finding/catalogue.ts";

const levels: readonly Level[] = ["error", "warning", "info"];

/** The items of each level that has some, the most severe level first. */
export function byLevel<Item extends { readonly level: Level }>(
  items: readonly Item[],
): readonly { readonly level: Level; readonly items: readonly Item[] }[] {
  return levels
    .map((level) => ({ level, items: items.filter((item) => item.level === level) }))
    .filter(({ items: own }) => own.length > 0);
}
