import { describe, expect, it } from "vitest";
import { newProofs } from "./inclusion-proofs.ts";

describe("proofs", () => {
  it("lets a statement stand on itself for a payload further inside", () => {
    const proofs = newProofs(10);
    const list = (depth: number): boolean =>
      proofs.decide("list", depth, () => proofs.decide("item", depth + 1, () => list(depth + 1)));
    expect(list(0)).toBe(true);
  });

  it("does not let a statement stand on itself for the very same payload", () => {
    const proofs = newProofs(10);
    const circle = (): boolean => proofs.decide("circle", 0, circle);
    expect(circle()).toBe(false);
  });

  it("does not bring what was proven further inside nearer, where it would stand on itself", () => {
    const proofs = newProofs(10);
    const whole = (depth: number): boolean =>
      proofs.decide("whole", depth, () => part(depth + 1) && part(depth));
    const part = (depth: number): boolean => proofs.decide("part", depth, () => whole(depth));
    expect(whole(0)).toBe(false);
  });

  it("uses what was proven further inside for payloads just as far inside", () => {
    const proofs = newProofs(10);
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
    [false, 2000],
  ])("gets to the end of a long chain, where it finds %s", (end, length) => {
    const proofs = newProofs(10 * length);
    const link = (depth: number): boolean =>
      proofs.decide(`link ${depth}`, depth, () => (depth === length ? end : link(depth + 1)));
    expect([link(0), link(length / 2), proofs.exhausted()]).toEqual([end, end, false]);
  });

  it("tells two long chains apart, of which one leads back to its beginning and one fails", () => {
    const proofs = newProofs(10_000);
    const chain = (name: string, index: number, depth: number): boolean =>
      proofs.decide(`${name} ${index}`, depth, () =>
        index === 1000
          ? name === "circle" && chain(name, 0, depth)
          : chain(name, index + 1, depth + 1),
      );
    const both = proofs.decide("both", 0, () => chain("circle", 0, 0) && chain("end", 0, 0));
    expect([both, chain("end", 500, 0), chain("circle", 500, 0)]).toEqual([false, false, true]);
  });

  it("says that the work ran out, and goes on when it is renewed", () => {
    const proofs = newProofs(2);
    const nested = (depth: number): boolean =>
      proofs.decide(`nested ${depth}`, depth, () => depth === 3 || nested(depth + 1));
    expect([nested(0), proofs.exhausted()]).toEqual([false, true]);
    proofs.renew();
    expect(proofs.decide("another", 0, () => true)).toBe(true);
  });
});
