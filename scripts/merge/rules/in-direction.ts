import type { Context, Rule } from "./statement.ts";

/** Runs a rule on what the caller of an operation sends (its parameters and body) or receives. */
export function inDirection(direction: "request" | "response", rule: Rule): Rule {
  return (field, context) => rule(field, towards(direction, context));
}

/**
 * The context for what the caller of an operation sends or receives. In callbacks and webhooks, the caller is the
 * server.
 */
export function towards(direction: "request" | "response", context: Context): Context {
  const isRequest = (direction === "request") !== context.reversed;
  return context.direction === "unreached"
    ? context
    : { ...context, direction: isRequest ? "request" : "response" };
}

/** Runs a rule on operations that the API's own server calls: callbacks and webhooks. */
export function reversing(rule: Rule): Rule {
  return (field, context) =>
    rule(field, towards("response", { ...context, reversed: !context.reversed }));
}
