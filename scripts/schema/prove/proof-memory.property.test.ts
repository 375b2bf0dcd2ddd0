import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { provable, provableInside, proven, type Statement } from "../testing/statement.ts";

/** Statements that depend on any others; with `forward`, those about the same payload only on later ones. */
const statementsArbitrary = (options: { readonly forward: boolean }) =>
  fc
    .integer({ min: 1, max: 8 })
    .chain((count) =>
      fc.tuple(
        ...Array.from({ length: count }, (_, index) => statementArbitrary(index, count, options)),
      ),
    );

function statementArbitrary(
  index: number,
  count: number,
  { forward }: { readonly forward: boolean },
): fc.Arbitrary<Statement> {
  const other = fc
    .record({ index: fc.nat(count - 1), inside: fc.boolean() })
    .filter((one) => !forward || one.inside || one.index > index);
  const last =
    forward && index === count - 1
      ? fc.record({ index: fc.nat(count - 1), inside: fc.constant(true) })
      : other;
  return fc.record({ on: fc.constantFrom("all", "one"), others: fc.array(last, { maxLength: 3 }) });
}

/** A long chain of statements: each depends on the next, about a nested payload, and some on others too. */
const chainArbitrary = fc
  .record({
    length: fc.integer({ min: 140, max: 320 }),
    end: fc.boolean(),
    extras: fc.array(
      fc.record({ at: fc.nat(), to: fc.nat(), on: fc.constantFrom<"all" | "one">("all", "one") }),
      { maxLength: 6 },
    ),
  })
  .map(({ length, end, extras }) => {
    const last: Statement = { on: end ? "all" : "one", others: [] };
    const links = Array.from({ length }, (_, index): Statement => {
      const more = extras.filter(({ at }) => at % length === index);
      const others = more.map(({ to }) => ({ index: to % (length + 1), inside: true }));
      return { on: more[0]?.on ?? "all", others: [{ index: index + 1, inside: true }, ...others] };
    });
    return [...links, last];
  });

const orderArbitrary = fc.array(fc.nat(7), { maxLength: 4 });
const within = (order: readonly number[], statements: readonly Statement[]): readonly number[] =>
  order.filter((index) => index < statements.length);

describe("the proof memory", () => {
  it("proves nothing that is not provable", () => {
    fc.assert(
      fc.property(statementsArbitrary({ forward: false }), orderArbitrary, (statements, order) => {
        const truth = provable(statements);
        const found = proven(statements, within(order, statements));
        expect(found.filter((answer, index) => answer && truth[index] === false)).toEqual([]);
      }),
    );
  });

  it("finds every proof if no statements about one payload are circular", () => {
    fc.assert(
      fc.property(statementsArbitrary({ forward: true }), orderArbitrary, (statements, order) => {
        expect(proven(statements, within(order, statements))).toEqual(provable(statements));
      }),
    );
  });

  it("finds every proof along a chain too long for the stack", () => {
    fc.assert(
      fc.property(chainArbitrary, (statements) => {
        expect(proven(statements, [])).toEqual(provableInside(statements));
      }),
    );
  });
});
