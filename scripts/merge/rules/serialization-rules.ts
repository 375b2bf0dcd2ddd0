import { member } from "../../json/json-pointer.ts";
import type { JsonValue } from "../../json/json-value.ts";
import { strictWithDefault } from "./settle.ts";
import type { Rule } from "./statement.ts";

type StyleOf = (parent: JsonValue) => JsonValue;

const styleOfValue: StyleOf = (parent) => {
  const place = member(parent, "in");
  return member(parent, "style") ?? (place === "query" || place === "cookie" ? "form" : "simple");
};

/** The parts of a form are serialized like query parameters (OpenAPI 3.1, section 4.8.15). */
const styleOfPart: StyleOf = (parent) => member(parent, "style") ?? "form";

/**
 * How a value is serialized in a URL, header or form (OpenAPI 3.1, section 4.8.12). Sides must agree.
 * @param of A parameter's or header's value, or a form's part.
 */
export function serializationRules(of: "value" | "part"): Readonly<Record<string, Rule>> {
  const styleOf = of === "part" ? styleOfPart : styleOfValue;
  return {
    style: strictWithDefault("serialization styles", styleOf),
    explode: strictWithDefault("values of explode", (parent) => styleOf(parent) === "form"),
    allowReserved: strictWithDefault("values of allowReserved", () => false),
    allowEmptyValue: strictWithDefault("values of allowEmptyValue", () => false),
  };
}
