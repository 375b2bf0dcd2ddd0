import { newProofMemory } from "../prove/proof-memory.ts";

/** A statement that depends on all, or on one, of others about the same payload or one inside it. */
export interface Statement {
  readonly on: "all" | "one";
  readonly others: readonly { readonly index: number; readonly inside: boolean }[];
}

const nothing: Statement = { on: "one", others: [] };

type Answers = readonly boolean[];

/** Whether a statement holds, given the answers for payloads inside and for the same payload. */
function holds({ on, others }: Statement, taken: Answers, own: Answers): boolean {
  const answers = others.map(({ index, inside }) => (inside ? taken : own)[index] === true);
  return on === "all" ? !answers.includes(false) : answers.includes(true);
}

/** The answers once they no longer change, starting with the last, because most depend on later ones. */
function settled(from: Answers, answer: (index: number, current: Answers) => boolean): Answers {
  const current = [...from];
  const changes = (): boolean =>
    [...from.keys()].reverse().filter((index) => {
      const before = current[index];
      current[index] = answer(index, current);
      return current[index] !== before;
    }).length > 0;
  while (changes());
  return current;
}

/** What can be proven: statements about nested payloads may be circular, those about the same payload may not. */
export function provable(statements: readonly Statement[]): Answers {
  const step = (taken: Answers): Answers =>
    settled(
      statements.map(() => false),
      (index, own) => holds(statements[index] ?? nothing, taken, own),
    );
  const last = (taken: Answers): Answers => {
    const next = step(taken);
    return next.join() === taken.join() ? taken : last(next);
  };
  return last(statements.map(() => true));
}

/** The same, if all statements are about nested payloads. */
export function provableInside(statements: readonly Statement[]): Answers {
  return settled(
    statements.map(() => true),
    (index, taken) => holds(statements[index] ?? nothing, taken, taken),
  );
}

/** Whether each statement is proven, if they are asked in this order. */
export function proven(
  statements: readonly Statement[],
  order: readonly number[],
): readonly boolean[] {
  const proofs = newProofMemory(() => 1_000_000);
  const ask = (index: number, depth: number): boolean =>
    proofs.decide(String(index), depth, () => {
      const { on, others } = statements[index] ?? nothing;
      const isProven = (one: (typeof others)[number]) =>
        ask(one.index, depth + (one.inside ? 1 : 0));
      return on === "all" ? others.every(isProven) : others.some(isProven);
    });
  const answers = new Map(order.map((index) => [index, ask(index, 0)]));
  return statements.map((_, index) => answers.get(index) ?? ask(index, 0));
}
