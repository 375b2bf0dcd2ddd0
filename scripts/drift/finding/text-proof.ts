import { member } from "../../json/json-pointer.ts";
import type { JsonValue } from "../../json/json-value.ts";
import { resolveAt } from "../../openapi/resolve-at.ts";
import type { Located } from "../../openapi/side.ts";
import { readings, sentTexts } from "./sent-texts.ts";

/** Whether a payload is valid under a schema, as Ajv judges; undefined where that cannot be said. */
type Accepts = (schema: Located, payload: JsonValue) => boolean | undefined;

/** A value of a parameter that one side accepts, and the other does not, whichever type it takes its text for. */
export function textProof(
  valid: Located,
  invalid: Located,
  accepts: Accepts,
): JsonValue | undefined {
  const values = ["string", "boolean", "number"].flatMap((type) =>
    sentTexts(type).map((text): JsonValue => (type === "string" ? text : JSON.parse(text))),
  );
  const schema = resolveAt(valid.document, valid.pointer)?.value;
  const listed = member(schema, "enum") ?? [member(schema, "const") ?? null];
  const lists = [
    ["text", "a b"],
    [0, 1],
    [true, false],
  ];
  return [...(Array.isArray(listed) ? listed : []), ...values, ...lists].find(
    (value) => accepts(valid, value) === true && isRejectedAsText(invalid, value, accepts),
  );
}

/** Whether a value is refused as it is sent: null and an empty list are not, and a list of one is a single value. */
export function isRejectedAsText(invalid: Located, value: JsonValue, accepts: Accepts): boolean {
  const items = Array.isArray(value) && value.length < 2 ? value : [value];
  const sent = [value, ...items].flatMap(readings);
  return (
    value !== null &&
    items.length > 0 &&
    sent.every((reading) => accepts(invalid, reading) === false)
  );
}
