/**
 * Groups sides that state a common operation, directly or through other sides.
 * @param operations The names of each side's operations.
 * @returns A number for each side, equal within a group.
 */
export function linkedSides(operations: readonly (readonly string[])[]): readonly number[] {
  const parents = operations.map((_, side) => side);
  const rootOf = (side: number): number => {
    const parent = parents[side] ?? side;
    if (parent === side) return side;
    const root = rootOf(parent);
    parents[side] = root;
    return root;
  };
  const first = new Map<string, number>();
  for (const [side, names] of operations.entries()) {
    for (const name of names) {
      const known = first.get(name);
      if (known === undefined) first.set(name, side);
      else parents[rootOf(side)] = rootOf(known);
    }
  }
  return parents.map((_, side) => rootOf(side));
}
