import fc from "fast-check";
import { expect, it } from "vitest";
import { parse } from "yaml";
import type { JsonValue } from "../../json/json-value.ts";
import { resolutionEntry } from "./resolution-entry.ts";

// JSON has no -0.
const json = fc
  .jsonValue({ noUnicodeString: false })
  .map((value): JsonValue => JSON.parse(JSON.stringify(value)));

it("proposes entries that are parsed as intended, alone and below resolutions:", () => {
  fc.assert(
    fc.property(fc.array(json, { minLength: 1, maxLength: 3 }), (values) => {
      const entries = values.map((value) => resolutionEntry("/a~1b/{c}", value)).join("");
      const expected = values.map((value) => ({ pointer: "/a~1b/{c}", value }));
      expect(parse(entries)).toMatchObject(expected);
      expect(parse(`resolutions:\n${entries}`).resolutions).toMatchObject(expected);
    }),
  );
});

it("proposes an entry whose text contains separators that are not line breaks in YAML", () => {
  const value = [{ "\u2028a": "b\u2029" }];
  expect(parse(resolutionEntry("/a", value))).toMatchObject([{ pointer: "/a", value }]);
});
