import type { Context, Rule } from "./statement.ts";

/** Runs a rule on what the caller of the operation sends: its parameters and body. */
export function inRequest(rule: Rule): Rule {
  return (field, context) => rule(field, requestContext(context));
}

/** Runs a rule on what the operation answers. */
export function inResponse(rule: Rule): Rule {
  return (field, context) =>
    rule(field, travelling(context, context.reversed ? "request" : "response"));
}

/** The context of an operation's parameters and body. */
export function requestContext(context: Context): Context {
  return travelling(context, context.reversed ? "response" : "request");
}

/** Runs a rule on operations that the API's own server calls: callbacks and webhooks. */
export function reversing(rule: Rule): Rule {
  return (field, context) => {
    const reversed = !context.reversed;
    const turned = { ...context, reversed };
    return rule(field, travelling(turned, reversed ? "request" : "response"));
  };
}

function travelling(context: Context, direction: "request" | "response"): Context {
  return context.direction === "unreached" ? context : { ...context, direction };
}
