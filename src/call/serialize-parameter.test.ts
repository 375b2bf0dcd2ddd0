import { expect, it } from "vitest";
import { serializeParameter } from "./serialize-parameter.ts";

const list = ["a", "b c"];
const object = { x: 1, y: "b&c" };

// The values of OpenAPI 3.1's table of styles, with a space and an ampersand.
it.each([
  ["simple", false, "a", "a,b%20c", "x,1,y,b%26c"],
  ["simple", true, "a", "a,b%20c", "x=1,y=b%26c"],
  ["label", false, ".a", ".a,b%20c", ".x,1,y,b%26c"],
  ["label", true, ".a", ".a.b%20c", ".x=1.y=b%26c"],
  ["matrix", false, ";n=a", ";n=a,b%20c", ";n=x,1,y,b%26c"],
  ["matrix", true, ";n=a", ";n=a;n=b%20c", ";x=1;y=b%26c"],
  ["form", false, "n=a", "n=a,b%20c", "n=x,1,y,b%26c"],
  ["form", true, "n=a", "n=a&n=b%20c", "x=1&y=b%26c"],
  ["spaceDelimited", false, "n=a", "n=a%20b%20c", "n=x%201%20y%20b%26c"],
  ["pipeDelimited", false, "n=a", "n=a%7Cb%20c", "n=x%7C1%7Cy%7Cb%26c"],
  ["deepObject", true, "n=a", "n=a&n=b%20c", "n[x]=1&n[y]=b%26c"],
])("writes the style %s, explode %s", (style, explode, scalar, array, members) => {
  const written = ["a", list, object].map((value) =>
    serializeParameter("n", value, { style, explode }),
  );
  expect(written).toEqual([scalar, array, members]);
});

it("explodes form and deepObject by default, and no other", () => {
  expect(serializeParameter("n", list, { style: "form" })).toBe("n=a&n=b%20c");
  expect(serializeParameter("n", object, { style: "deepObject" })).toBe("n[x]=1&n[y]=b%26c");
  expect(serializeParameter("n", list, {})).toBe("a,b%20c");
});

it("omits null, undefined, and arrays and objects that contain nothing else", () => {
  expect(serializeParameter("n", ["a", null], { style: "form" })).toBe("n=a");
  expect(serializeParameter("n", { x: undefined }, { style: "form" })).toBeUndefined();
  expect(serializeParameter("n", [], {})).toBeUndefined();
});
