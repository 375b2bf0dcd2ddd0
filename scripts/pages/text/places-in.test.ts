import { describe, expect, it } from "vitest";
import { placesIn } from "./places-in.ts";

describe("placesIn", () => {
  it("returns line and column of every offset, counted from 1", () => {
    const text = `${"ab\n\nc\n".repeat(1_500)}end`;
    const placeOf = placesIn(text);
    let line = 1;
    let start = 0;
    for (let offset = 0; offset <= text.length; offset += 1) {
      if (offset % 97 === 0 || offset > 8_990) {
        expect(placeOf(offset)).toEqual({ line, column: offset - start + 1 });
      }
      if (text[offset] === "\n") {
        line += 1;
        start = offset + 1;
      }
    }
  });

  it("returns the place of every offset in lines longer than its stride", () => {
    const text = `${"x".repeat(5_000)}\n${"y".repeat(2_047)}\n\n${"z".repeat(6_000)}`;
    const placeOf = placesIn(text);
    expect([0, 4_999, 5_000, 5_001, 7_048, 7_049, 7_050, 13_049].map(placeOf)).toEqual([
      { line: 1, column: 1 },
      { line: 1, column: 5_000 },
      { line: 1, column: 5_001 },
      { line: 2, column: 1 },
      { line: 2, column: 2_048 },
      { line: 3, column: 1 },
      { line: 4, column: 1 },
      { line: 4, column: 6_000 },
    ]);
  });

  it("does not scan a whole long line for each offset", () => {
    const placeOf = placesIn("x".repeat(8_000_000));
    const start = process.cpuUsage();
    for (let offset = 0; offset < 8_000_000; offset += 200) placeOf(offset);
    const { user, system } = process.cpuUsage(start);
    expect(user + system).toBeLessThan(5_000_000);
    expect(placeOf(7_654_321)).toEqual({ line: 1, column: 7_654_322 });
  });

  it("returns line 1 for the only offset of an empty text", () => {
    expect(placesIn("")(0)).toEqual({ line: 1, column: 1 });
  });
});
