import { isJsonObject, type JsonObject, type JsonSchema } from "../json/json-value.ts";
import { schemasIn } from "../openapi/component-schemas.ts";
import { compileValidators } from "./compile-validators.ts";
import { inlineSchemas } from "./inline-schemas.ts";
import { payloadCheck } from "./payload-check.ts";
import { type ShapeReference, shapeCode } from "./shape-code.ts";
import { strictSchema } from "./strict-schema.ts";
import { isTolerant, tolerantSchema } from "./tolerant-schema.ts";

/** Compiled checks of some schemas of a document. */
export interface CompiledChecks {
  /** An ES module that exports the checks. It imports modules of runtime/ and of Ajv. */
  readonly code: string;
  /**
   * By pointer of the schema, the names of the arguments for `responseValidator`: its check, its shape and, if
   * those do not cover the whole schema, its strict check.
   */
  readonly names: ReadonlyMap<string, readonly string[]>;
}

/**
 * Compiles the schemas at some pointers of a document. Equal schemas, such as those of error bodies, share their
 * code.
 * @throws Error if a schema cannot be compiled.
 */
export function compiledChecks(document: JsonObject, pointers: readonly string[]): CompiledChecks {
  const inlined = inlineSchemas(document, pointers);
  const keys = keysOf(inlined);
  const keyOf = (pointer: string): string => keys.get(pointer) ?? pointer;
  const schemas = new Map([...inlined].map(([pointer, schema]) => [keyOf(pointer), schema]));
  const strictNeeded = needStrictForm(schemas, keyOf);
  const names = new Map(
    pointers.map((pointer) => {
      const key = keyOf(pointer);
      const needed = strictNeeded.has(key) ? [`strict${key}`] : [];
      return [pointer, [`isValid${key}`, `shape${key}`, ...needed]];
    }),
  );
  const strict = new Map([...schemas].map(([key, schema]) => [key, strictSchema(schema, keyOf)]));
  const exported = pointers.map(keyOf).filter((key) => strictNeeded.has(key));
  const compiled =
    exported.length > 0
      ? compileValidators(strict, new Map(exported.map((key) => [`strict${key}`, key])))
      : "";
  const tolerant = new Map([...schemas].map(([key, schema]) => [key, tolerantSchema(schema)]));
  const reference = (ref: string): ShapeReference => ({
    name: `shape${keyOf(ref)}`,
    schema: tolerant.get(keyOf(ref)) ?? {},
  });
  const checks = [...tolerant].flatMap(([key, schema]) => [
    `export const isValid${key} = ${payloadCheck(schema, (ref) => `isValid${keyOf(ref)}`)};`,
    `export const shape${key} = ${shapeCode(schema, reference)};`,
  ]);
  return { code: [runtimeImports, ...checks, compiled].join("\n"), names };
}

const runtimeImports = `import { isObject, own } from "is-object";
import { all, map, tuple, union } from "union";`;

/** A short key for each schema; equal schemas have the same key. */
function keysOf(schemas: ReadonlyMap<string, JsonSchema>): ReadonlyMap<string, string> {
  const byText = new Map<string, string>();
  const entries = [...schemas].map(([pointer, schema]): [string, string] => {
    const text = JSON.stringify(schema);
    const key = byText.get(text) ?? `${byText.size}`;
    byText.set(text, key);
    return [pointer, key];
  });
  return new Map(entries);
}

/** The keys of schemas that reject more than their tolerant forms, by themselves or through their references. */
function needStrictForm(
  schemas: ReadonlyMap<string, JsonSchema>,
  keyOf: (pointer: string) => string,
): ReadonlySet<string> {
  const users = new Map<string, string[]>();
  for (const [key, schema] of schemas) {
    for (const part of schemasIn(schema)) {
      const ref = isJsonObject(part) ? part.$ref : undefined;
      if (typeof ref !== "string") continue;
      const target = keyOf(ref);
      users.set(target, [...(users.get(target) ?? []), key]);
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
