import type { JsonValue } from "../../json/json-value.ts";

const integers = ["0", "1", "-1", "1234567890123"];

/** Sample texts of a type's values in a parameter: extremes of length and form. */
export function sentTexts(type: string): readonly string[] {
  switch (type) {
    case "integer":
      return integers;
    case "number":
      return [...integers, "0.5", "1e+21"];
    case "boolean":
      return ["true", "false"];
    default:
      return ["text", "", "a b"];
  }
}

/** The values that a receiver may parse from the text of a value: a number, a boolean, a string. */
export function readings(value: JsonValue): readonly JsonValue[] {
  if (typeof value === "object") return [value];
  const text = String(value);
  const isOther = /^(?:true|false|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)$/.test(text);
  return isOther ? [JSON.parse(text), text] : [text];
}
