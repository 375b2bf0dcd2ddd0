import { describe, expect, it } from "vitest";
import { placesIn } from "./places-in.ts";

describe("placesIn", () => {
  it("gives line and column of every offset, counted from 1", () => {
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

  it("puts the only offset of an empty text in line 1", () => {
    expect(placesIn("")(0)).toEqual({ line: 1, column: 1 });
  });
});
