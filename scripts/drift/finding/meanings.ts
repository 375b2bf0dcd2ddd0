/** What a finding means, with an example, by the words of its id: the first that match count. */
export const meanings: readonly (readonly [RegExp, string, string])[] = [
  [
    /^api-(path-)?removed-before-sunset/,
    "A deprecated operation was removed before the date that its `x-sunset` announced.",
    "`x-sunset: 2027-06-30`, and the operation is gone in May.",
  ],
  [
    /^api-sunset/,
    "The sunset date of a deprecated operation moved to an earlier one.",
    "`x-sunset` was 2027-06-30 and is 2027-03-01.",
  ],
  [
    /^api-removed-with-deprecation/,
    "An operation that was marked deprecated is gone.",
    "`DELETE /files/{id}` was deprecated and is no longer described.",
  ],
  [
    /^api-(path-)?removed/,
    "An operation, or a whole path, is gone without having been deprecated.",
    "`GET /files` is no longer described.",
  ],
  [
    /undecided/,
    "Something changed, and neither a proof nor a payload shows what that does.",
    "A pattern was replaced by another one that may accept the same.",
  ],
  [
    /enum-value-removed/,
    "A value is no longer on the list of allowed values.",
    "`enum: [a, b]` became `enum: [a]`.",
  ],
  [
    /enum-value-added/,
    "A value is new on the list of allowed values.",
    "`enum: [a]` became `enum: [a, b]`.",
  ],
  [
    /not-read-only/,
    "A required property was read-only, so nobody sent it; now a request must contain it.",
    "`readOnly: true` is gone from a required property.",
  ],
  [
    /write-only/,
    "A required property became write-only: responses no longer contain it.",
    "`writeOnly: true` is new on a required property.",
  ],
  [
    /became-required|new-required/,
    "Something must be present now that could be left out before.",
    "`required: [id]` became `required: [id, name]`.",
  ],
  [
    /became-optional|new-optional/,
    "Something may be left out now, or may be sent in addition.",
    "`required: [id, name]` became `required: [id]`.",
  ],
  [
    /became-nullable/,
    "A value may be null now.",
    '`type: string` became `type: [string, "null"]`.',
  ],
  [
    /type-(changed|generalized|specialized)/,
    "The values that are allowed in a place are others, more, or fewer.",
    "`type: integer` became `type: string`.",
  ],
  [
    /constraint/,
    "A limit on values changed: a bound, a length, a pattern.",
    "`maxLength: 50` became `maxLength: 20`.",
  ],
  [/const-added/, "A place has always the same value now.", "`type: string` became `const: file`."],
  [
    /format/,
    "One format or encoding replaced another: the values look different.",
    "`format: date` became `format: date-time`.",
  ],
  [
    /default-value/,
    "What is left out of a request means something else now.",
    "`default: 20` became `default: 100`.",
  ],
  [
    /discriminator/,
    "The values that choose a schema by a discriminator changed.",
    "The mapping of `cat` leads to another schema.",
  ],
  [
    /range-narrowed/,
    "A range of statuses or media types was replaced by members of it.",
    "`2XX` became `200`.",
  ],
  [
    /media-type-name/,
    "The parameters of a media type changed.",
    "`application/vnd.acme+json; version=1` became `version=2`.",
  ],
  [
    /status-(added|removed)/,
    "An operation describes a status more, or one fewer.",
    "`429` is new.",
  ],
  [
    /media-type-(added|removed)/,
    "A body comes in a media type more, or one fewer.",
    "`text/csv` is gone.",
  ],
  [
    /header/,
    "A header of a response came, went or changed.",
    "`X-Request-Id` is no longer described.",
  ],
  [
    /security/,
    "What a request needs to be let in changed.",
    "An API key is required where none was.",
  ],
  [/server/, "The addresses of the API changed.", "The default server is another one."],
  [
    /webhook|callback|link/,
    "A webhook, a callback or a link came, went or changed.",
    "The webhook `done` is gone.",
  ],
  [
    /operation-id/,
    "An operation has another name: generated code that calls it by the old one no longer compiles.",
    "`listFiles` became `getFiles`.",
  ],
  [
    /resolution-expired/,
    "A person's decision is no longer needed: the pages agree by now.",
    "The conflict at `/servers` is gone.",
  ],
  [
    /page-envelope/,
    "A page changed around its OpenAPI document, not in it.",
    "The introduction has another sentence.",
  ],
  [/absorbed/, "A page changed, the merged document did not.", "Another page states it too."],
  [
    /(description|example|deprecated|extension|tag)-changed/,
    "Something that people read changed; the same payloads are valid.",
    "A description has another sentence.",
  ],
  [/added/, "Something is new.", "A property is described that was not before."],
  [/removed/, "Something is gone.", "A property is no longer described."],
];
