import { Ajv2020 } from "ajv/dist/2020.js";
import type { JsonObject, JsonValue } from "../../json/json-value.ts";
import { withoutOrder } from "./without-order.ts";

/**
 * Ajv's verdicts on a payload, by the schema at `/schema` of each of the documents; undefined where it comes to none. Ajv
 * as it is, without the care that documents of strangers need: it judges a thousand documents in a second or two.
 */
export function verdicts(
  documents: readonly JsonObject[],
): (payload: JsonValue) => readonly (boolean | undefined)[] {
  const ajv = new Ajv2020({
    strict: false,
    // Otherwise Ajv 8.20 passes over contains and unevaluatedItems where an array is shorter than prefixItems.
    allErrors: true,
    validateSchema: false,
    meta: false,
    logger: false,
    inlineRefs: false,
    code: { optimize: false },
  });
  const compiled = new Map<string, ReturnType<typeof ajv.compile> | undefined>();
  const validators = documents.map((document) => {
    const text = withoutOrder(document);
    if (!compiled.has(text)) compiled.set(text, compile(ajv, document));
    return compiled.get(text);
  });
  return (payload) =>
    validators.map((validate) => {
      try {
        const verdict = validate?.(payload);
        return typeof verdict === "boolean" ? verdict : undefined;
      } catch {
        return undefined;
      }
    });
}

function compile(ajv: Ajv2020, document: JsonObject) {
  try {
    return ajv.compile({ ...document, $ref: "#/schema" });
  } catch {
    return undefined;
  }
}
