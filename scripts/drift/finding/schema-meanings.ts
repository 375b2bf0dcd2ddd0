/** A pattern of ids, what they mean, and an example. */
export type Meaning = readonly [RegExp, string, string];

/** What findings about the values of bodies and parameters mean. */
export const schemaMeanings: readonly Meaning[] = [
  [
    /^response-required-property-removed/,
    "A property that responses always had was removed.",
    "`bytes` was required and is no longer described.",
  ],
  [
    /^response-optional-property-removed/,
    "A property that responses could have was removed: code that names it no longer compiles.",
    "`label` was optional and is no longer described.",
  ],
  [
    /^request-property-removed/,
    "A request no longer has this property: the server may ignore or reject it.",
    "`label` is no longer described.",
  ],
  [/^response-property-added/, "Responses have a new property.", "`label` is new."],
  [
    /^new-required-request/,
    "A request must now have a property that did not exist before.",
    "`bytes` is new and required.",
  ],
  [/^new-optional-request/, "A request can have a new property.", "`label` is new."],
  [
    /^response-property-became-required/,
    "Responses now always have a property that they could lack.",
    "`required: [id]` became `required: [id, label]`.",
  ],
  [
    /^response-property-became-optional/,
    "Responses may now lack a property that they always had.",
    "`required: [id, bytes]` became `required: [id]`.",
  ],
  [
    /became-required/,
    "A request must now have a property that it could lack.",
    "`required: [name]` became `required: [name, purpose]`.",
  ],
  [
    /became-optional/,
    "A request may now lack a property that it had to have.",
    "`required: [name, purpose]` became `required: [name]`.",
  ],
  [
    /not-read-only/,
    "A required property is no longer read-only, so a request must now have it.",
    "`readOnly: true` is gone from a required property.",
  ],
  [
    /write-only/,
    "A required property became write-only, so responses no longer have it.",
    "`writeOnly: true` is new on a required property.",
  ],
  [
    /became-nullable/,
    "A value in responses may now be null.",
    '`type: string` became `type: [string, "null"]`.',
  ],
  [
    /^response-.*type-changed/,
    "Responses can have values that they could not have before, and can no longer have some values that they could have.",
    "`type: string` became `type: boolean`.",
  ],
  [
    /^response-.*type-generalized/,
    "Responses can have values that they could not have before.",
    "`type: integer` became `type: number`.",
  ],
  [
    /type-specialized/,
    "Responses no longer have some values that they could have.",
    "`type: number` became `type: integer`.",
  ],
  [
    /type-changed/,
    "A request can no longer have some values that it could have.",
    "`type: string` became `type: integer`.",
  ],
  [
    /type-generalized/,
    "A request can have values that it could not have before.",
    "`type: integer` became `type: number`.",
  ],
  [
    /extensible-enum/,
    "The list of known values has a new one. The API's author announced that this can happen.",
    "`x-extensible-enum: [csv]` became `x-extensible-enum: [csv, jsonl]`.",
  ],
  [
    /^response-.*enum-value-added/,
    "Responses can have a value that was not in the `enum` before.",
    "`enum: [stored]` became `enum: [stored, failed]`.",
  ],
  [
    /^response-.*enum-value-removed/,
    "Responses no longer have a value that was in the `enum`.",
    "`enum: [stored, failed]` became `enum: [stored]`.",
  ],
  [
    /enum-value-added/,
    "A request can have a value that was not in the `enum` before.",
    "`enum: [asc]` became `enum: [asc, desc]`.",
  ],
  [
    /enum-value-removed/,
    "A request can no longer have a value that was in the `enum`.",
    "`enum: [asc, desc]` became `enum: [asc]`.",
  ],
  [
    /^response-.*constraint-relaxed/,
    "Responses may violate a constraint that used to apply: a bound, a length or a pattern.",
    "`maxLength: 50` became `maxLength: 80`.",
  ],
  [
    /^response-.*constraint-tightened/,
    "Responses keep a stricter limit: a bound, a length, a pattern.",
    "`maxLength: 50` became `maxLength: 20`.",
  ],
  [
    /constraint-relaxed/,
    "A request can exceed a limit that it had: a bound, a length, a pattern.",
    "`maxLength: 50` became `maxLength: 80`.",
  ],
  [
    /constraint-tightened/,
    "A request must keep a stricter limit: a bound, a length, a pattern.",
    "`maxLength: 50` became `maxLength: 20`.",
  ],
];
