import { describe, expect, it } from "vitest";
import { provable, proven, type Statement } from "../testing/statement.ts";
import { newProofMemory } from "./proof-memory.ts";

type Other = Statement["others"][number];

const same = (index: number): Other => ({ index, inside: false });
const inside = (index: number): Other => ({ index, inside: true });

describe("the proof memory", () => {
  it("lets a statement depend on itself for a nested payload", () => {
    const proofs = newProofMemory(() => 10);
    const list = (depth: number): boolean =>
      proofs.decide("list", depth, () => proofs.decide("item", depth + 1, () => list(depth + 1)));
    expect(list(0)).toBe(true);
  });

  it("does not let a statement depend on itself for the same payload", () => {
    const proofs = newProofMemory(() => 10);
    const circle = (): boolean => proofs.decide("circle", 0, circle);
    expect(circle()).toBe(false);
  });

  it("does not reuse a proof about a nested payload for an outer one if it would be circular", () => {
    const proofs = newProofMemory(() => 10);
    const whole = (depth: number): boolean =>
      proofs.decide("whole", depth, () => part(depth + 1) && part(depth));
    const part = (depth: number): boolean => proofs.decide("part", depth, () => whole(depth));
    expect(whole(0)).toBe(false);
  });

  it("reuses a proof about a nested payload for payloads of the same depth", () => {
    const proofs = newProofMemory(() => 10);
    let proofsOfPart = 0;
    const whole = (depth: number): boolean =>
      proofs.decide("whole", depth, () => part(depth + 1) && part(depth + 1));
    const part = (depth: number): boolean =>
      proofs.decide("part", depth, () => {
        proofsOfPart += 1;
        return whole(depth);
      });
    expect([whole(0), proofsOfPart]).toEqual([true, 1]);
  });

  it.each([
    [true, 2000],
    [false, 5000],
  ])("follows a long chain to its end, which is %s", (end, length) => {
    const proofs = newProofMemory(() => 10 * length);
    const link = (depth: number): boolean =>
      proofs.decide(`link ${depth}`, depth, () => (depth === length ? end : link(depth + 1)));
    expect([link(0), link(length / 2), proofs.exhausted()]).toEqual([end, end, false]);
  });

  it("distinguishes a long chain that is circular from one that fails", () => {
    const proofs = newProofMemory(() => 10_000);
    const chain = (name: string, index: number, depth: number): boolean =>
      proofs.decide(`${name} ${index}`, depth, () =>
        index === 1000
          ? name === "circle" && chain(name, 0, depth)
          : chain(name, index + 1, depth + 1),
      );
    const both = proofs.decide("both", 0, () => chain("circle", 0, 0) && chain("end", 0, 0));
    expect([both, chain("end", 500, 0), chain("circle", 500, 0)]).toEqual([false, false, true]);
  });

  it("proves an independent statement once, even if the one that needs it fails", () => {
    const proofs = newProofMemory(() => 10);
    const proofsOf: string[] = [];
    const truth = (key: string): boolean =>
      proofs.decide(key, 1, () => {
        proofsOf.push(key);
        return true;
      });
    const whole = proofs.decide("whole", 0, () => truth("part") && false);
    expect([whole, truth("part"), proofsOf]).toEqual([false, true, ["part"]]);
  });

  it("proves circular statements once, even if the outermost one fails", () => {
    const proofs = newProofMemory(() => 10);
    let proofsOfItem = 0;
    const item = (depth: number): boolean =>
      proofs.decide("item", depth, () => {
        proofsOfItem += 1;
        return list(depth + 1);
      });
    const list = (depth: number): boolean => proofs.decide("list", depth, () => item(depth + 1));
    const whole = proofs.decide("whole", 0, () => list(1) && false);
    expect([whole, item(0), proofsOfItem]).toEqual([false, true, 1]);
  });

  it("discards proofs that depend indirectly on a statement that fails", () => {
    const all = (...indices: readonly number[]): Statement => ({
      on: "all",
      others: indices.map(inside),
    });
    const none: Statement = { on: "one", others: [] };
    const statements = [all(1, 3, 4), all(2, 0), all(1), all(2), none];
    expect(proven(statements, [0, 3])).toEqual(provable(statements));
  });

  it("tries again to prove what depended on a statement that fails", () => {
    const on = (one: Statement["on"], ...others: Statement["others"]): Statement => ({
      on: one,
      others,
    });
    const statements = [
      on("all", same(2)),
      on("one", same(2), inside(0)),
      on("all", same(5)),
      on("all"),
      on("one"),
      on("all", inside(0), inside(4)),
    ];
    expect(proven(statements, [1])).toEqual(provable(statements));
  });

  it("does not defer a statement that would depend on itself for the same payload", () => {
    const [deep, circle] = [140, 20];
    const link = (index: number): Statement => ({
      on: "all",
      others: [index < deep ? inside(index + 1) : same(index < deep + circle ? index + 1 : deep)],
    });
    const statements = Array.from({ length: deep + circle + 1 }, (_, index) => link(index));
    expect(proven(statements, [0])[0]).toBe(false);
  });

  it.each([
    [350, true],
    [351, false],
  ])(
    "proves the first of %i statements about one payload, each of which depends on the next: %s",
    (length, is) => {
      const proofs = newProofMemory(() => 1000);
      const link = (index: number): boolean =>
        proofs.decide(`link ${index}`, 0, () => index === length || link(index + 1));
      expect([link(1), proofs.exhausted()]).toEqual([is, !is]);
    },
  );

  it.each([
    [4, true],
    [3, false],
  ])("tries at most %i statements, which is enough for four: %s", (steps, is) => {
    const proofs = newProofMemory(() => steps);
    const nested = (depth: number): boolean =>
      proofs.decide(`nested ${depth}`, depth, () => depth === 3 || nested(depth + 1));
    expect([nested(0), proofs.exhausted()]).toEqual([is, !is]);
  });

  it("reports that its limit is reached, and continues when it is renewed", () => {
    const proofs = newProofMemory(() => 2);
    const nested = (depth: number): boolean =>
      proofs.decide(`nested ${depth}`, depth, () => depth === 3 || nested(depth + 1));
    expect([nested(0), proofs.exhausted()]).toEqual([false, true]);
    proofs.renew();
    expect(proofs.decide("another", 0, () => true)).toBe(true);
  });
});
