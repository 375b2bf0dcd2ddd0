import { freeNames } from "../../json/free-names.ts";
import {
  childPointer,
  type JsonPointer,
  pointersAround,
  pointerTokens,
  refPointer,
  refTo,
  valueAt,
} from "../../json/json-pointer.ts";
import {
  isJsonObject,
  type JsonObject,
  type JsonSchema,
  type JsonValue,
} from "../../json/json-value.ts";
import {
  componentSchemas,
  schemasIn,
  withComponentSchemas,
} from "../../openapi/component-schemas.ts";
import { redirectReferences } from "../../openapi/document-references.ts";
import { documentSchemas } from "../../openapi/map-document-schemas.ts";
import { identifier } from "../identifier.ts";

/** A document whose schemas refer only to whole components. */
export interface NamedParts {
  readonly document: JsonObject;
  /** The origins of the added components: for each component's pointer, the pointer in the given document. */
  readonly origins: ReadonlyMap<JsonPointer, JsonPointer>;
}

const components = "/components/schemas";

/** Tokens of a pointer that add nothing to a name. */
const silent: ReadonlySet<string> = new Set(
  "components schemas properties $defs definitions".split(" "),
);

/**
 * Turns every part of a schema that a `$ref` refers to, such as `…/List/properties/rows/items`, into a component.
 * It is named after its pointer (`ListRowsItems`), and its old place becomes a reference to it.
 */
export function namedParts(document: JsonObject): NamedParts {
  const targets = partsReferredTo(document);
  if (targets.length === 0) return { document, origins: new Map() };
  const free = freeNames(componentSchemas(document).keys(), "_");
  const names = targets.map((target) => free(identifier(words(target), "PascalCase")));
  const places = new Map(
    targets.map((target, index) => [target, childPointer(components, names[index] ?? target)]),
  );
  const moved = (at: JsonPointer) => places.get(at);
  const cut = new Cut(places);
  const parts = targets.map((target, index): [string, JsonSchema] => {
    const part = cut.below(schemaAt(document, target), target);
    return [names[index] ?? target, asSchema(redirectReferences(part, moved, "schema"))];
  });
  const rest = redirectReferences(cut.at(document, ""), moved, "document");
  const whole = isJsonObject(rest) ? rest : document;
  return {
    document: withComponentSchemas(whole, new Map([...componentSchemas(whole), ...parts])),
    origins: new Map([...places].map(([target, place]) => [place, target])),
  };
}

/** Maps a pointer in the document with named parts to the original document. */
export function originalPointer(pointer: JsonPointer, { origins }: NamedParts): JsonPointer {
  for (const [place, origin] of origins) {
    if (pointer === place || pointer.startsWith(`${place}/`)) {
      return origin + pointer.slice(place.length);
    }
  }
  return pointer;
}

/** Pointers of schemas that are referred to but are not components, in document order. */
function partsReferredTo(document: JsonObject): readonly JsonPointer[] {
  const open: JsonSchema[] = [...componentSchemas(document).values(), ...documentSchemas(document)];
  const found = new Set<JsonPointer>();
  for (let root = open.shift(); root !== undefined; root = open.shift()) {
    for (const schema of schemasIn(root)) {
      const target = refPointer(schema);
      if (target === undefined || found.has(target) || isComponent(target)) continue;
      const part = valueAt(document, target);
      if (part === undefined || part === document) continue;
      found.add(target);
      open.push(asSchema(part));
    }
  }
  return [...found];
}

function isComponent(pointer: JsonPointer): boolean {
  return pointer.startsWith(`${components}/`) && pointerTokens(pointer).length === 3;
}

function words(pointer: JsonPointer): string {
  return pointerTokens(pointer)
    .filter((token) => !silent.has(token))
    .join(" ");
}

function schemaAt(document: JsonObject, pointer: JsonPointer): JsonSchema {
  return asSchema(valueAt(document, pointer) ?? true);
}

function asSchema(value: JsonValue): JsonSchema {
  return isJsonObject(value) ? value : value !== false;
}

/** Replaces each part that has become a component by a `$ref`. */
class Cut {
  readonly #places: ReadonlyMap<JsonPointer, JsonPointer>;
  /** The pointers of the parts' ancestors: nothing else needs to be searched. */
  readonly #above: ReadonlySet<JsonPointer>;

  constructor(places: ReadonlyMap<JsonPointer, JsonPointer>) {
    this.#places = places;
    this.#above = new Set([...places.keys()].flatMap(pointersAround));
  }

  at(value: JsonValue, pointer: JsonPointer): JsonValue {
    const place = this.#places.get(pointer);
    return place === undefined ? this.below(value, pointer) : { $ref: refTo(place) };
  }

  below(value: JsonValue, pointer: JsonPointer): JsonValue {
    if (!this.#above.has(pointer)) return value;
    if (Array.isArray(value)) {
      return value.map((item: JsonValue, index) => this.at(item, childPointer(pointer, index)));
    }
    if (!isJsonObject(value)) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, child]) => [
        key,
        this.at(child, childPointer(pointer, key)),
      ]),
    );
  }
}
