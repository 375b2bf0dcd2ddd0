import { isJsonObject, type JsonObject, type JsonSchema } from "../../json/json-value.ts";
import { type ComponentSchemas, targetComponent } from "../../openapi/component-schemas.ts";
import type { Direction } from "../../openapi/map-document-schemas.ts";
import { mapSubschemas } from "../../openapi/map-subschemas.ts";

/** The keyword of a property that is never sent in a direction (OpenAPI 3.1, section 4.8.24; JSON Schema, section 9.4). */
const unsentKeyword = { request: "readOnly", response: "writeOnly" } as const;

/** Keywords whose schemas are about the same payload as the schema they are in. */
const inPlace: ReadonlySet<string> = new Set(
  "allOf anyOf oneOf then else dependentSchemas".split(" "),
);

const none: ReadonlySet<string> = new Set();

/** Says which properties are not part of requests, or of responses, and leaves them out. */
export interface OneWay {
  /** The schema as it applies to payloads of that direction: without the properties of the other, and their `required`. */
  readonly schema: (schema: JsonSchema) => JsonSchema;
  /** Whether a schema itself declares a property of the other direction. */
  readonly omitsFrom: (schema: JsonSchema) => boolean;
}

/** @param schemas The components that `$ref`s lead to. None may be composed of itself. */
export function oneWaySchema(schemas: ComponentSchemas, direction: Direction): OneWay {
  const view = new View(schemas, unsentKeyword[direction]);
  return {
    schema: (schema) => view.without(schema, none),
    omitsFrom: (schema) => view.declared(schema).length > 0,
  };
}

class View {
  readonly #schemas: ComponentSchemas;
  readonly #keyword: string;
  readonly #unsent = new WeakMap<object, ReadonlySet<string>>();

  constructor(schemas: ComponentSchemas, keyword: string) {
    this.#schemas = schemas;
    this.#keyword = keyword;
  }

  /** The schema without its unsent properties, and without those that a schema beside it declares. */
  without(schema: JsonSchema, besides: ReadonlySet<string>): JsonSchema {
    if (!isJsonObject(schema)) return schema;
    const own = this.#unsentIn(schema);
    const unsent = besides.size === 0 ? own : new Set([...besides, ...own]);
    const kept = unsent.size === 0 ? schema : withoutNames(schema, unsent);
    const mapped = Object.entries(kept).map(([keyword, value]) => {
      // A condition is asked about whole payloads.
      if (keyword === "not" || keyword === "if") return [keyword, value];
      const names = inPlace.has(keyword) ? unsent : none;
      const [[, replaced] = [keyword, value]] = Object.entries(
        mapSubschemas({ [keyword]: value }, (subschema) => this.without(subschema, names)),
      );
      return [keyword, replaced];
    });
    return this.#withTarget(Object.fromEntries(mapped), unsent);
  }

  /** A component that demands what its neighbor declares as unsent is written out here, without that. */
  #withTarget(schema: JsonObject, unsent: ReadonlySet<string>): JsonSchema {
    const target = this.#target(schema);
    if (target === undefined || unsent.size === 0) return schema;
    const demanded = this.#requiredIn(target);
    const own = this.#unsentIn(target);
    if (![...unsent].some((name) => demanded.has(name) && !own.has(name))) return schema;
    const { $ref: _, ...rest } = schema;
    const others = Array.isArray(rest.allOf) ? rest.allOf : [];
    return { ...rest, allOf: [this.without(target, unsent), ...others] };
  }

  /** Names of the properties that the schema's own `properties` declare as unsent. */
  declared(schema: JsonSchema): readonly string[] {
    const properties = isJsonObject(schema) ? schema.properties : undefined;
    if (!isJsonObject(properties)) return [];
    return Object.keys(properties).filter((name) => this.#isUnsent(properties[name]));
  }

  /** Names of the unsent properties that a schema declares, itself or by what it is composed of. */
  #unsentIn(schema: JsonSchema): ReadonlySet<string> {
    if (!isJsonObject(schema)) return none;
    const known = this.#unsent.get(schema);
    if (known !== undefined) return known;
    const every = parts(schema.allOf).flatMap((part) => [...this.#unsentIn(part)]);
    const target = this.#target(schema);
    const referred = target === undefined ? [] : [...this.#unsentIn(target)];
    const chosen = [schema.anyOf, schema.oneOf].flatMap((choice) =>
      common(
        parts(choice)
          .filter((part) => !isNull(part))
          .map((part) => this.#unsentIn(part)),
      ),
    );
    const found = new Set([...this.declared(schema), ...every, ...referred, ...chosen]);
    this.#unsent.set(schema, found);
    return found;
  }

  #isUnsent(schema: unknown): boolean {
    if (!isJsonObject(schema)) return false;
    if (schema[this.#keyword] === true) return true;
    const target = this.#target(schema);
    if (target !== undefined && this.#isUnsent(target)) return true;
    if (parts(schema.allOf).some((part) => this.#isUnsent(part))) return true;
    return [schema.anyOf, schema.oneOf].some((choice) => {
      const members = parts(choice).filter((part) => !isNull(part));
      return members.length > 0 && members.every((part) => this.#isUnsent(part));
    });
  }

  #requiredIn(schema: JsonSchema): ReadonlySet<string> {
    if (!isJsonObject(schema)) return none;
    const target = this.#target(schema);
    const below = [...inPlace].flatMap((keyword) => parts(schema[keyword]));
    const all = [...below, ...(target === undefined ? [] : [target])];
    return new Set([
      ...strings(schema.required),
      ...all.flatMap((part) => [...this.#requiredIn(part)]),
    ]);
  }

  #target(schema: JsonObject): JsonSchema | undefined {
    const name = targetComponent(schema);
    return name === undefined ? undefined : this.#schemas.get(name);
  }
}

function withoutNames(schema: JsonObject, names: ReadonlySet<string>): JsonObject {
  const entries = Object.entries(schema).map(([keyword, value]) => {
    if (keyword === "required") return [keyword, strings(value).filter((name) => !names.has(name))];
    if (keyword !== "properties" || !isJsonObject(value)) return [keyword, value];
    return [
      keyword,
      Object.fromEntries(Object.entries(value).filter(([name]) => !names.has(name))),
    ];
  });
  return Object.fromEntries(entries);
}

function parts(value: unknown): readonly JsonSchema[] {
  if (isJsonObject(value)) return Object.values(value).filter(isSchema);
  return Array.isArray(value) ? value.filter(isSchema) : [];
}

function isSchema(value: unknown): value is JsonSchema {
  return typeof value === "boolean" || isJsonObject(value);
}

function strings(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}

function isNull(schema: JsonSchema): boolean {
  return isJsonObject(schema) && (schema.type === "null" || schema.const === null);
}

function common(sets: readonly ReadonlySet<string>[]): readonly string[] {
  const [first = none, ...others] = sets;
  return [...first].filter((name) => others.every((names) => names.has(name)));
}
