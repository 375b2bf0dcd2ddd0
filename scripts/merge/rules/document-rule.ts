import { groupBy } from "../../json/group-by.ts";
import { childPointer, member } from "../../json/json-pointer.ts";
import type { JsonValue } from "../../json/json-value.ts";
import { buildObject, memberField, namedObjects, objectOf, orderedKeys } from "./build-object.ts";
import { webhookRule } from "./callback-rule.ts";
import { pathsRule } from "./paths-rule.ts";
import { securityRule } from "./security-rule.ts";
import { documentServers } from "./servers-rule.ts";
import { annotation, strict } from "./settle.ts";
import type { Context, Draft, Field, Rule, Statement } from "./statement.ts";

const fieldRules: Readonly<Record<string, Rule>> = {
  info: objectOf({
    title: strict("different-apis", "The pages are about different APIs: their titles differ."),
  }),
  jsonSchemaDialect: strict("conflict", "The pages state different schema dialects."),
  servers: documentServers,
  security: securityRule,
  tags: tagsRule,
  paths: pathsRule,
  webhooks: namedObjects(webhookRule),
  // Components are merged separately, because the sides that take part depend on their uses.
  components: componentsExtensions,
};

/** The OpenAPI Object without `openapi` and the components. */
export const documentRule: Rule = function* (field, context) {
  return yield* buildObject(orderedKeys(field.stated), function* (key) {
    const child = memberField(field, key);
    if (key === "openapi") return newest(child);
    const rule = Object.hasOwn(fieldRules, key) ? fieldRules[key] : undefined;
    return yield* (rule ?? annotation)(child, context);
  });
};

/** The highest patch version of OpenAPI 3.1 among the sides. All sides have been upgraded to 3.1. */
function newest(field: Field): JsonValue {
  const patch = (version: JsonValue): number =>
    typeof version === "string" ? Number(/^3\.1\.(\d+)$/.exec(version)?.[1] ?? 0) : 0;
  return `3.1.${Math.max(0, ...field.stated.map(({ value }) => patch(value)))}`;
}

/** Tag Objects, one for each name. */
function* tagsRule(field: Field, context: Context): Draft<JsonValue | undefined> {
  const stated: Statement[] = [];
  for (const { side, pointer, value } of field.stated) {
    if (!Array.isArray(value)) return yield* annotation(field, context);
    value.forEach((tag: JsonValue, index) => {
      stated.push({ side, pointer: childPointer(pointer, index), value: tag });
    });
  }
  const tags: JsonValue[] = [];
  for (const group of groupBy(stated, ({ value }) => member(value, "name")).values()) {
    const pointer = childPointer(field.pointer, tags.length);
    const tag = yield* objectOf({})({ pointer, stated: group, silent: [] }, context);
    if (tag !== undefined) tags.push(tag);
  }
  return tags;
}

function* componentsExtensions(field: Field, context: Context): Draft<JsonValue> {
  const extensions = orderedKeys(field.stated).filter((key) => key.startsWith("x-"));
  return yield* buildObject(extensions, (key) => annotation(memberField(field, key), context));
}
