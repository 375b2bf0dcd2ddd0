import type { ObjectKind } from "../../openapi/object-grammar.ts";
import { namedObjects, objectOf } from "./build-object.ts";
import { callbackRule } from "./callback-rule.ts";
import { contentRule } from "./content-rule.ts";
import { headerRule, headersRule } from "./headers-rule.ts";
import { parameterRule } from "./merge-parameters.ts";
import { pathItemRule } from "./path-item-rule.ts";
import { referenceOr } from "./reference-or.ts";
import { responseRule } from "./responses-rule.ts";
import { schemaFields } from "./schema-fields.ts";
import { serializationRules } from "./serialization-rules.ts";
import { annotation, requirement, strict } from "./settle.ts";
import type { Rule } from "./statement.ts";

const encodingRule: Rule = objectOf({
  contentType: strict("conflict", "The pages state different content types of a form's part."),
  headers: headersRule,
  ...serializationRules("part"),
});

/** The rules for objects that contain each other or may be components; schemas are merged by the algebra. */
export const componentRules: Readonly<Partial<Record<ObjectKind, Rule>>> = {
  response: responseRule,
  parameter: parameterRule,
  example: referenceOr("examples", annotation),
  "request body": referenceOr(
    "requestBodies",
    objectOf({ required: requirement, content: contentRule }),
  ),
  header: headerRule,
  "media type": schemaFields({ encoding: namedObjects(encodingRule) }),
  "security scheme": referenceOr(
    "securitySchemes",
    strict(
      "conflicting-security-scheme",
      "The pages state different security schemes under one name.",
    ),
  ),
  // A link is kept if all sides state the same one; otherwise it is a problem.
  link: referenceOr("links", strict("conflict", "The pages state different links.")),
  callback: callbackRule,
  "path item": pathItemRule,
};
