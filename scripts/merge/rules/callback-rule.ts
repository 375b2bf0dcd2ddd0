import { namedObjects, ruleOf } from "./build-object.ts";
import { reversing } from "./in-direction.ts";
import { referenceOr } from "./reference-or.ts";
import { agreeInContract, settleBySide } from "./settle.ts";
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
  const conflict = { kind: "conflict", message: `The pages state different ${what}.`, rule };
  return (field, context) =>
    agreeInContract(field) ? rule(field, context) : settleBySide(conflict, field, context);
}
