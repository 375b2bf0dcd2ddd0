import type { Meaning } from "./schema-meanings.ts";

/** What findings about parameters mean, if they differ from those about properties. */
export const parameterMeanings: readonly Meaning[] = [
  [
    /^new-required-request-parameter/,
    "A request must now have a parameter that did not exist before.",
    "The query parameter `team` is new and required.",
  ],
  [
    /^new-optional-request-parameter/,
    "A request can have a new parameter.",
    "The query parameter `order` is new.",
  ],
  [
    /^request-parameter-removed/,
    "An operation no longer has a parameter: the server may ignore or reject it.",
    "The query parameter `order` is no longer described.",
  ],
  [
    /^request-parameter-became-required/,
    "A request must now have a parameter that it could lack.",
    "`required: true` is new on the query parameter `team`.",
  ],
  [
    /^request-parameter-became-optional/,
    "A request may now lack a parameter that it had to have.",
    "`required: true` is gone from the query parameter `team`.",
  ],
  [
    /^request-parameter-type-changed/,
    "A parameter can no longer have some values that it could have, or is serialized differently.",
    "`type: string` became `type: integer`, or `explode: false` is new on a list.",
  ],
];
