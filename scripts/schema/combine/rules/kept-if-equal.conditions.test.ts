import { describe, expect, it } from "vitest";
import { combined } from "../../testing/combined.ts";

describe("if, then and else", () => {
  const isShort = { if: { maxLength: 3 } };
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  const met = { then: { pattern: "^a" } };
  const unmet = { else: { pattern: "^b" } };

  it("stay together where all sides state the same", () => {
    const whole = { ...isShort, ...met, ...unmet };
    const [joined] = combined("join", [whole, { ...whole, minLength: 1 }]);
    expect(joined).toEqual(whole);
  });

  it("are kept together even if only one of them differs", () => {
    const sides = [
      { ...isShort, ...met },
      { ...isShort, ...unmet },
    ];
    expect(combined("join", sides)[0]).toEqual({ anyOf: sides });
    expect(combined("meet", sides)[0]).toEqual({ ...sides[0], allOf: [sides[1]] });
  });

  it("are ignored without if", () => {
    const sides = [{ ...met, ...unmet, minLength: 1 }, { minLength: 2 }];
    expect(combined("join", sides)[0]).toEqual({ minLength: 1 });
    expect(combined("meet", sides)[0]).toEqual({ minLength: 2 });
  });
});
