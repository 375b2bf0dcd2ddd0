import { member } from "../../json/json-pointer.ts";
import type { JsonValue } from "../../json/json-value.ts";
import { strictWithDefault } from "./settle.ts";
import type { Rule } from "./statement.ts";

type StyleOf = (parent: JsonValue) => JsonValue;

const styleOfValue: StyleOf = (parent) => {
  const place = member(parent, "in");
  return member(parent, "style") ?? (place === "query" || place === "cookie" ? "form" : "simple");
};

/** The parts of a form are written as query parameters are (OpenAPI 3.1, section 4.8.15). */
const styleOfPart: StyleOf = (parent) => member(parent, "style") ?? "form";

/** How a value is written into a URL, header or form (OpenAPI 3.1, section 4.8.12): sides must agree. */
const serialisationOf = (styleOf: StyleOf): Readonly<Record<string, Rule>> => ({
  style: strictWithDefault("serialisation styles", styleOf),
  explode: strictWithDefault("values of explode", (parent) => styleOf(parent) === "form"),
  allowReserved: strictWithDefault("values of allowReserved", () => false),
  allowEmptyValue: strictWithDefault("values of allowEmptyValue", () => false),
});

/** The serialisation of a parameter or header. */
export const valueSerialisation: Readonly<Record<string, Rule>> = serialisationOf(styleOfValue);

/** The serialisation of a form's part. */
export const partSerialisation: Readonly<Record<string, Rule>> = serialisationOf(styleOfPart);
