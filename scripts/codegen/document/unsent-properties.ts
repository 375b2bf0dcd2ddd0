import {
  isJsonObject,
  type JsonObject,
  type JsonSchema,
  type JsonValue,
} from "../../json/json-value.ts";
import { type ComponentSchemas, targetSchema } from "../../openapi/component-schemas.ts";
import type { Direction } from "../../openapi/map-document-schemas.ts";
import { schemasOf } from "../is-schema.ts";

/** The keyword of a property that is never sent in a direction (JSON Schema Validation, section 9.4). */
const unsentKeyword = { request: "readOnly", response: "writeOnly" } as const;

const none: ReadonlySet<string> = new Set();

/**
 * Finds the properties that are not sent in a direction: `readOnly` ones in requests, `writeOnly` ones in
 * responses.
 */
export class UnsentProperties {
  readonly #schemas: ComponentSchemas;
  readonly #keyword: string;
  readonly #known = new WeakMap<object, ReadonlySet<string>>();

  /** @param schemas The components that `$ref`s refer to. None may be composed of itself. */
  constructor(schemas: ComponentSchemas, direction: Direction) {
    this.#schemas = schemas;
    this.#keyword = unsentKeyword[direction];
  }

  /** The names of those in the schema's own `properties`. */
  declared(schema: JsonSchema): readonly string[] {
    const properties = isJsonObject(schema) ? schema.properties : undefined;
    if (!isJsonObject(properties)) return [];
    return Object.keys(properties).filter((name) => this.#isUnsent(properties[name]));
  }

  /** The names of those that a schema declares, itself or through the schemas it is composed of. */
  of(schema: JsonSchema): ReadonlySet<string> {
    if (!isJsonObject(schema)) return none;
    const known = this.#known.get(schema);
    if (known !== undefined) return known;
    const found = new Set([
      ...this.declared(schema),
      ...this.#parts(schema).flatMap((part) => [...this.of(part)]),
      ...choices(schema).flatMap((members) => common(members.map((member) => this.of(member)))),
    ]);
    this.#known.set(schema, found);
    return found;
  }

  /** The component that the schema's own `$ref` refers to. */
  target(schema: JsonObject): JsonSchema | undefined {
    return targetSchema(schema, this.#schemas);
  }

  #isUnsent(schema: JsonValue | undefined): boolean {
    if (!isJsonObject(schema)) return false;
    return (
      schema[this.#keyword] === true ||
      this.#parts(schema).some((part) => this.#isUnsent(part)) ||
      choices(schema).some((members) => members.every((member) => this.#isUnsent(member)))
    );
  }

  /** The schemas that every payload of a schema must satisfy. */
  #parts(schema: JsonObject): readonly JsonSchema[] {
    const target = this.target(schema);
    return [...schemasOf(schema.allOf), ...(target === undefined ? [] : [target])];
  }
}

/** The alternatives of each `anyOf` and `oneOf` of a schema, without null. */
function choices({ anyOf, oneOf }: JsonObject): readonly (readonly JsonSchema[])[] {
  return [anyOf, oneOf]
    .map((list) => schemasOf(list).filter((member) => !isNull(member)))
    .filter((members) => members.length > 0);
}

function isNull(schema: JsonSchema): boolean {
  return isJsonObject(schema) && (schema.type === "null" || schema.const === null);
}

function common(sets: readonly ReadonlySet<string>[]): readonly string[] {
  const [first = none, ...others] = sets;
  return [...first].filter((name) => others.every((names) => names.has(name)));
}
