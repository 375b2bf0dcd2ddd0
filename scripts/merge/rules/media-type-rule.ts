import { namedObjects, objectOf } from "./build-object.ts";
import { headersRule } from "./headers-rule.ts";
import { schemaFields } from "./schema-fields.ts";
import { serializationRules } from "./serialization-rules.ts";
import { strict } from "./settle.ts";
import type { Rule } from "./statement.ts";

const encodingRule: Rule = objectOf({
  contentType: strict("conflict", "The pages state different content types of a form's part."),
  headers: headersRule,
  ...serializationRules("part"),
});

/** A Media Type Object. */
export const mediaTypeRule: Rule = schemaFields({ encoding: namedObjects(encodingRule) });
