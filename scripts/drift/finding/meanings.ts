import { operationMeanings } from "./operation-meanings.ts";
import { parameterMeanings } from "./parameter-meanings.ts";
import { type Meaning, schemaMeanings } from "./schema-meanings.ts";

/** What findings mean, with examples. The first pattern that matches an id applies. */
export const meanings: readonly Meaning[] = [
  [
    /server-variable-added/,
    "The URL of a server has a new variable.",
    "`https://eu.example.com` became `https://{region}.example.com`.",
  ],
  [
    /server-variable-removed/,
    "The URL of a server no longer has one of its variables.",
    "`https://{region}.example.com` became `https://eu.example.com`.",
  ],
  [
    /server-variable-enum-value-added/,
    "A variable in the URL of a server can have a new value.",
    "`enum: [eu]` became `enum: [eu, us]`.",
  ],
  [
    /server-variable-enum-value-removed/,
    "A variable in the URL of a server can no longer have one of its values.",
    "`enum: [eu, us]` became `enum: [eu]`.",
  ],
  [
    /^callback-added/,
    "After a call of an operation, the API can send a new kind of request to your server.",
    "The callback `done` is new.",
  ],
  [
    /^callback-removed/,
    "After a call of an operation, the API no longer sends one kind of request to your server.",
    "The callback `done` is no longer described.",
  ],
  [
    /^webhook-added/,
    "The API can send a new kind of request to your server.",
    "The webhook `done` is new.",
  ],
  [
    /^webhook-removed/,
    "The API no longer sends one kind of request to your server.",
    "The webhook `done` is no longer described.",
  ],
  ...parameterMeanings,
  ...operationMeanings,
  ...schemaMeanings,
  [
    /const-added/,
    "A value in responses is now always the same.",
    "`type: string` became `const: file`.",
  ],
  [
    /format/,
    "One format or encoding replaced another, so values look different.",
    "`format: date` became `format: date-time`.",
  ],
  [
    /default-value/,
    "Leaving out this property or parameter now means something else.",
    "`default: 20` became `default: 100`.",
  ],
  [
    /discriminator/,
    "Other values of the discriminator select the schemas.",
    "The mapping of `cat` refers to another schema.",
  ],
  [
    /security-scheme/,
    "Requests need different credentials.",
    "A bearer token became an API key in a header.",
  ],
  [
    /security-requirement-added/,
    "Requests need credentials, or a scope, that they did not need before; or a webhook or callback is sent with others than before.",
    "An API key is required where none was.",
  ],
  [
    /security-requirement-removed/,
    "Requests no longer need credentials, or a scope, that they needed before; or a webhook or callback is no longer sent with some.",
    "No API key is required any more.",
  ],
  [
    /server-url/,
    "The default server has another URL.",
    "`https://api.example.com/v1` became `https://api.example.com/v2`.",
  ],
  [
    /server-added/,
    "There is a new server besides the default one.",
    "`https://eu.example.com` is new.",
  ],
  [
    /server-removed/,
    "One of the servers besides the default one was removed.",
    "`https://eu.example.com` is no longer listed.",
  ],
  [
    /resolution-expired/,
    "An entry of `resolutions.yaml` is no longer needed, because the pages no longer contradict each other.",
    "The conflict at `/servers` is gone.",
  ],
  [
    /page-envelope/,
    "The text around a page's OpenAPI document changed, but not the document.",
    "The introduction has another sentence.",
  ],
  [
    /absorbed/,
    "A page changed, but the merged document did not, because another page or a resolution decides.",
    "A value left one page's `enum`, and another page still has it.",
  ],
  [
    /description-changed/,
    "Text for readers changed, or another field that does not affect payloads.",
    "A `description` has another sentence.",
  ],
  [
    /example-changed/,
    "An example changed. The same payloads are valid.",
    "`example: file-1` became `example: file-2`.",
  ],
  [
    /deprecated-changed/,
    "Something became deprecated, or is no longer deprecated.",
    "`deprecated: true` is new on an operation.",
  ],
  [
    /extension-changed/,
    "A field whose name starts with `x-`, or another one that OpenAPI does not define, changed.",
    "`x-order: 1` is new.",
  ],
  [
    /tag-changed/,
    "The tags that group operations changed.",
    "`tags: [files]` became `tags: [files, storage]`.",
  ],
];
