import { isJsonObject, type JsonObject, type JsonSchema } from "../json/json-value.ts";
import { schemasIn } from "../openapi/component-schemas.ts";
import { compileValidators } from "./compile-validators.ts";
import { inlineSchemas } from "./inline-schemas.ts";
import { strictSchema } from "./strict-schema.ts";
import { isTolerant, tolerantKey, tolerantSchema } from "./tolerant-schema.ts";

/** Compiled checks of some schemas of a document. */
export interface CompiledChecks {
  /** An ES module that exports them, with imports of Ajv's runtime. */
  readonly code: string;
  /** By pointer of the schema, the names of its tolerant check and, unless that one says it all, its strict one. */
  readonly names: ReadonlyMap<string, readonly string[]>;
}

/**
 * Compiles the schemas at some pointers of a document, each in its tolerant and its strict form. Schemas that are
 * the same, as the bodies of errors often are, share their code.
 *
 * @throws Error where a schema cannot be compiled.
 */
export function compiledChecks(document: JsonObject, pointers: readonly string[]): CompiledChecks {
  const inlined = inlineSchemas(document, pointers);
  const keys = keysOf(inlined);
  const keyOf = (pointer: string): string => keys.get(pointer) ?? pointer;
  const strict = new Map(
    [...inlined].map(([pointer, schema]) => [keyOf(pointer), strictSchema(schema, keyOf)]),
  );
  const tolerant = (["noted", "refused"] as const).flatMap((mismatch) =>
    [...strict].map(
      ([key, schema]) => [tolerantKey(key, mismatch), tolerantSchema(schema, mismatch)] as const,
    ),
  );
  const strictNeeded = needStrictForm(strict);
  const exported = new Map<string, string>();
  const names = new Map<string, readonly string[]>();
  for (const pointer of pointers) {
    const key = keyOf(pointer);
    const number = key.replace(/\D/g, "");
    const forms = [["tolerant", tolerantKey(key)] as const, ["strict", key] as const];
    const needed = strictNeeded.has(key) ? forms : forms.slice(0, 1);
    for (const [form, formKey] of needed) exported.set(`${form}${number}`, formKey);
    names.set(
      pointer,
      needed.map(([form]) => `${form}${number}`),
    );
  }
  return { code: compileValidators(new Map([...strict, ...tolerant]), exported), names };
}

/** A short key for each schema, the same one for schemas that are written the same. */
function keysOf(schemas: ReadonlyMap<string, JsonSchema>): ReadonlyMap<string, string> {
  const byText = new Map<string, string>();
  const entries = [...schemas].map(([pointer, schema]): [string, string] => {
    const text = JSON.stringify(schema);
    const key = byText.get(text) ?? `schema-${byText.size}`;
    byText.set(text, key);
    return [pointer, key];
  });
  return new Map(entries);
}

/** The keys of the schemas that refuse more than their tolerant form, by themselves or by what they refer to. */
function needStrictForm(schemas: ReadonlyMap<string, JsonSchema>): ReadonlySet<string> {
  const users = new Map<string, string[]>();
  for (const [key, schema] of schemas) {
    for (const part of schemasIn(schema)) {
      const target = isJsonObject(part) ? part.$ref : undefined;
      if (typeof target === "string") users.set(target, [...(users.get(target) ?? []), key]);
    }
  }
  const needed = new Set<string>();
  const open = [...schemas].filter(([, schema]) => !isTolerant(schema)).map(([key]) => key);
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    if (needed.has(key)) continue;
    needed.add(key);
    open.push(...(users.get(key) ?? []));
  }
  return needed;
}
