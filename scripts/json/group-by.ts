/**
 * Groups items by key, in the order in which the keys first occur. Replaces `Map.groupBy`, which Node 20 lacks.
 */
export function groupBy<Item, Key>(
  items: Iterable<Item>,
  keyOf: (item: Item) => Key,
): ReadonlyMap<Key, readonly Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    // Items are added in place, because a copy for each item would take quadratic time.
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
