import { sameJson } from "../../json/canonical-json.ts";
import { contractView } from "../../openapi/contract-view.ts";
import { agree, settle } from "./settle.ts";
import type { Rule } from "./statement.ts";

/**
 * What is carried over as a whole, callbacks and webhooks: where sides state different ones, wording aside,
 * it is a problem; else `rule` merges it, and with it the components it refers to.
 */
export function carried(what: string, rule: Rule): Rule {
  return function* (field, context) {
    const contracts = field.stated.map(({ value }) => ({ value: contractView(value) }));
    if (agree(contracts)) return yield* rule(field, context);
    const { pointer, stated: stands } = field;
    const message = `The pages state different ${what}.`;
    const settled = yield* settle({ kind: "conflict", pointer, stands, message }, context);
    const stated = stands.filter(({ value }) => sameJson(value, settled));
    return stated.length === 0 ? settled : yield* rule({ ...field, stated }, context);
  };
}
