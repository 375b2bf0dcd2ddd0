/**
 * Makes names unique: one that is already used gets the first free suffix `_2`, `_3`, …. No name may be one of
 * `taken`.
 */
export function uniqueNames(
  names: readonly string[],
  taken: Iterable<string> = [],
): readonly string[] {
  const used = new Set(taken);
  const counts = new Map<string, number>();
  return names.map((name) => {
    const unique = firstFree(name, counts.get(name) ?? 1, used);
    used.add(unique.name);
    counts.set(name, unique.count);
    return unique.name;
  });
}

function firstFree(
  name: string,
  from: number,
  used: ReadonlySet<string>,
): { readonly name: string; readonly count: number } {
  for (let count = from; ; count += 1) {
    const candidate = count === 1 ? name : `${name}_${count}`;
    if (!used.has(candidate)) return { name: candidate, count };
  }
}
