import { sameJson } from "../../json/canonical-json.ts";
import { contentAt } from "../../openapi/content-of.ts";
import { contractView } from "../../openapi/contract-view.ts";
import { namedObjects, ruleOf } from "./build-object.ts";
import { reversing } from "./in-direction.ts";
import { referenceOr } from "./reference-or.ts";
import { agree, settle } from "./settle.ts";
import type { Rule } from "./statement.ts";

/** A Callback Object (path items by the expression for their URL) or a `$ref` to one. */
export const callbackRule: Rule = referenceOr(
  "callbacks",
  agreed("callbacks", reversing(namedObjects(ruleOf("path item"), true))),
);

/** A webhook: a path item whose operations the API's own server calls. */
export const webhookRule: Rule = agreed("webhooks", reversing(ruleOf("path item")));

/**
 * If sides state different contracts, they are a problem; otherwise `rule` merges them and the components that
 * they refer to.
 */
function agreed(what: string, rule: Rule): Rule {
  return function* (field, context) {
    const content = contentAt(field.pointer);
    const contracts = field.stated.map(({ value }) => ({ value: contractView(value, content) }));
    if (agree(contracts)) return yield* rule(field, context);
    const { pointer, stated: stands } = field;
    const message = `The pages state different ${what}.`;
    const settled = yield* settle({ kind: "conflict", pointer, stands, message }, context);
    const stated = stands.filter(({ value }) => sameJson(value, settled));
    return stated.length === 0 ? settled : yield* rule({ ...field, stated }, context);
  };
}
