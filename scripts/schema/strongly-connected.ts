interface Visit<T> {
  readonly node: T;
  readonly edges: Iterator<T>;
}

/**
 * The strongly connected components of the nodes reachable from a node, each after all those it leads to (Tarjan
 * 1972). It keeps its own stack, so that a long chain cannot overflow the program's.
 * @param isDone - nodes to skip, because their components are already known.
 */
export function stronglyConnected<T>(
  start: T,
  edgesOf: (node: T) => Iterable<T>,
  isDone: (node: T) => boolean,
): readonly (readonly T[])[] {
  const index = new Map<T, number>();
  const low = new Map<T, number>();
  const open: T[] = [];
  const isOpen = new Set<T>();
  const components: T[][] = [];
  const visits: Visit<T>[] = [];
  const lower = (node: T, bound: number) => low.set(node, Math.min(low.get(node) ?? bound, bound));
  const enter = (node: T) => {
    index.set(node, index.size);
    lower(node, index.size - 1);
    open.push(node);
    isOpen.add(node);
    visits.push({ node, edges: edgesOf(node)[Symbol.iterator]() });
  };
  const leave = (node: T) => {
    visits.pop();
    const parent = visits.at(-1);
    const bound = low.get(node) ?? 0;
    if (parent !== undefined) lower(parent.node, bound);
    if (bound !== index.get(node)) return;
    const component = open.splice(open.lastIndexOf(node));
    for (const member of component) isOpen.delete(member);
    components.push(component);
  };
  if (!isDone(start)) enter(start);
  for (let visit = visits.at(-1); visit !== undefined; visit = visits.at(-1)) {
    const next = visit.edges.next();
    if (next.done === true) leave(visit.node);
    else if (isOpen.has(next.value)) lower(visit.node, index.get(next.value) ?? 0);
    else if (!index.has(next.value) && !isDone(next.value)) enter(next.value);
  }
  return components;
}

/**
 * Returns a function that finds the cycles reachable from a node: the components whose members lead back to
 * themselves. Each node is visited once over all calls, so no cycle is returned twice.
 */
export function cyclesOf<T>(
  edgesOf: (node: T) => readonly T[],
): (start: T) => readonly (readonly T[])[] {
  const done = new Set<T>();
  return (start) => {
    const components = stronglyConnected(start, edgesOf, (node) => done.has(node));
    for (const node of components.flat()) done.add(node);
    return components.filter((nodes) =>
      nodes.some((node) => nodes.length > 1 || edgesOf(node).includes(node)),
    );
  };
}
