import { member } from "../../json/json-pointer.ts";
import type { JsonValue } from "../../json/json-value.ts";
import { resolveAt } from "../../openapi/resolve-at.ts";
import type { Located } from "../../openapi/side.ts";
import { readings, sentTexts } from "./sent-texts.ts";

/** Whether a payload is valid under a schema, according to Ajv; undefined if that cannot be decided. */
type Accepts = (schema: Located, payload: JsonValue) => boolean | undefined;

/** A parameter's value that one side accepts and the other rejects, whatever type it parses the text as. */
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

/**
 * Whether a value is rejected in the form in which it is sent. Null and an empty list are not sent, and a list of
 * one item is a single value.
 */
export function isRejectedAsText(invalid: Located, value: JsonValue, accepts: Accepts): boolean {
  const items = Array.isArray(value) && value.length < 2 ? value : [value];
  const sent = [value, ...items].flatMap(readings);
  return (
    value !== null &&
    items.length > 0 &&
    sent.every((reading) => accepts(invalid, reading) === false)
  );
}
