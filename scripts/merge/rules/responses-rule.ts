import { isJsonObject, type JsonValue } from "../../json/json-value.ts";
import {
  buildObject,
  decideKeys,
  namedObjects,
  objectOf,
  orderedKeys,
  ruleOf,
} from "./build-object.ts";
import { unitedContentRule } from "./content-rule.ts";
import { headersRule } from "./headers-rule.ts";
import { allStated, type NamedField, type Naming, namedFields } from "./named-fields.ts";
import { referenceOr, resolved } from "./reference-or.ts";
import { annotation } from "./settle.ts";
import type { Context, Draft, Field, Rule, Statement } from "./statement.ts";

/** A Response Object or a `$ref` to one. */
export const responseRule: Rule = referenceOr(
  "responses",
  objectOf({ headers: headersRule, content: unitedContentRule, links: linksRule }),
);

/** Links by name. Different sets of names are a decision, because the sides describe the same response. */
function* linksRule(field: Field, context: Context): Draft<JsonValue | undefined> {
  yield* decideKeys("union", field, orderedKeys(field.stated), context);
  return yield* namedObjects(ruleOf("link"))(field, context);
}

/** Statuses. Their range and `default` cover them (OpenAPI 3.1, section 4.8.16). */
const statuses: Naming = {
  canonical: (status) => status,
  covering: (status) => (status.startsWith("x-") ? [] : [status.replace(/..$/, "XX"), "default"]),
};

/** Statuses whose responses have no body (RFC 9110, sections 15.2, 15.3.5, 15.3.6 and 15.4.5). */
const bodiless = /^(?:1..|204|205|304)$/;

/**
 * The responses of an operation: those of any side. For a status that a page does not state, its range or
 * `default` applies.
 */
export function* responsesRule(field: Field, context: Context): Draft<JsonValue> {
  const responses = namedFields(field, statuses);
  yield* decideKeys("union", field, [...responses.keys()], context);
  return yield* buildObject([...responses.keys()], function* (status) {
    const response = responses.get(status);
    if (response === undefined) return undefined;
    if (status.startsWith("x-")) return yield* annotation(allStated(response), context);
    const possible = bodiless.test(status) ? withoutCoveringBodies(response, context) : response;
    return yield* responseRule(allStated(possible), context);
  });
}

function withoutCoveringBodies(response: NamedField, context: Context): NamedField {
  const covering = response.covering
    .flatMap((statement) => resolved(statement, context.sides))
    .map((statement): Statement => {
      if (!isJsonObject(statement.value)) return statement;
      const { content: _, ...rest } = statement.value;
      return { ...statement, value: rest };
    });
  return { ...response, covering };
}
