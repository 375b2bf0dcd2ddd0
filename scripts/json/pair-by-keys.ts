import { groupBy } from "./group-by.ts";

/** The pairs of members of two lists, and the members that are left over, in the order of their lists. */
export interface Pairing<Member> {
  readonly pairs: readonly (readonly [a: Member, b: Member])[];
  readonly aLeft: readonly Member[];
  readonly bLeft: readonly Member[];
}

/**
 * Pairs members of two lists that have the same key, each with at most one, in order. What one key leaves over is
 * paired by the next. Members without a key (undefined) are left over.
 */
export function pairByKeys<Member>(
  a: readonly Member[],
  b: readonly Member[],
  keys: readonly ((member: Member) => string | undefined)[],
): Pairing<Member> {
  return keys.reduce<Pairing<Member>>(
    (paired, keyOf) => {
      const { pairs, aLeft, bLeft } = pairByKey(paired.aLeft, paired.bLeft, keyOf);
      return { pairs: [...paired.pairs, ...pairs], aLeft, bLeft };
    },
    { pairs: [], aLeft: a, bLeft: b },
  );
}

function pairByKey<Member>(
  a: readonly Member[],
  b: readonly Member[],
  keyOf: (member: Member) => string | undefined,
): Pairing<Member> {
  const byKey = new Map([...groupBy(b, keyOf)].map(([key, group]) => [key, group.values()]));
  const twins = a.map((one) => {
    const key = keyOf(one);
    const next = key === undefined ? undefined : byKey.get(key)?.next();
    return next === undefined || next.done === true ? undefined : next.value;
  });
  const taken = new Set(twins);
  return {
    pairs: a.flatMap((one, index) => {
      const twin = twins[index];
      return twin === undefined ? [] : [[one, twin] as const];
    }),
    aLeft: a.filter((_, index) => twins[index] === undefined),
    bLeft: b.filter((one) => !taken.has(one)),
  };
}
