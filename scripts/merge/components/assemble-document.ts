import { groupBy } from "../../json/group-by.ts";
import { childPointer, member, pointerTokens, refTo } from "../../json/json-pointer.ts";
import { isJsonObject, type JsonObject, type JsonValue } from "../../json/json-value.ts";
import { type Moved, redirectReferences } from "../../openapi/document-references.ts";
import { type Drafted, notesOf } from "../rules/collect-notes.ts";
import type { ReachedBy } from "../rules/statement.ts";
import type { CombinedSchemas } from "./combine-schemas.ts";
import type { DraftedComponent } from "./draft-components.ts";
import { fillSlots, type Slots } from "./fill-slots.ts";
import type { ParameterVariants } from "./parameter-variants.ts";
import { splitComponents, splitPointer, type Variants } from "./split-components.ts";

/** The parts of the merged document. */
export interface Parts {
  /** The name of a component for a use of it. */
  readonly nameOf: ParameterVariants["nameOf"];
  readonly main: Drafted;
  readonly components: readonly DraftedComponent[];
  readonly schemas: ReadonlyMap<ReachedBy, CombinedSchemas>;
  readonly operationIds: ReadonlyMap<string, JsonValue>;
  readonly sides: readonly JsonObject[];
}

/** The merged document, and its split components: for each pointer, the pointer of the request's variant. */
export interface Assembled {
  readonly document: JsonObject;
  readonly split: ReadonlyMap<string, string>;
}

const nowhere: Moved = () => undefined;

/** Assembles schemas, components and operationIds into the document. */
export function assembleDocument(parts: Parts): Assembled {
  const split = splitComponents(allVariants(parts, nowhere));
  const moved: Moved = (pointer) => splitPointer(pointer, split);
  const main = fillSlots(parts.main.value ?? {}, slotsOf(parts.main, parts, moved), "");
  const placed = new Map<string, JsonValue>();
  for (const [pointer, { response, request }] of allVariants(parts, moved)) {
    const value = response ?? request;
    if (value !== undefined) placed.set(pointer, value);
    const second = split.get(pointer);
    if (second !== undefined && request !== undefined) placed.set(second, request);
  }
  return { document: withComponents(main, placed, parts.sides), split };
}

/** Every component by pointer and direction, with its schemas filled in and its references updated. */
function allVariants(parts: Parts, moved: Moved): ReadonlyMap<string, Variants> {
  const variants = new Map<string, Variants>();
  const add = (pointer: string, direction: ReachedBy, value: JsonValue): void => {
    const known = variants.get(pointer);
    if (direction !== "unreached") variants.set(pointer, { ...known, [direction]: value });
    else if (known === undefined) variants.set(pointer, { response: value });
  };
  for (const direction of ["response", "request", "unreached"] as const) {
    for (const [pointer, schema] of parts.schemas.get(direction)?.components ?? []) {
      add(
        pointer,
        direction,
        direction === "request" ? redirectReferences(schema, moved, "schema") : schema,
      );
    }
    for (const component of parts.components) {
      if (component.direction !== direction || component.value === undefined) continue;
      const pointer = childPointer("/components", component.section, component.name);
      add(
        pointer,
        direction,
        fillSlots(component.value, slotsOf(component, parts, moved), pointer),
      );
    }
  }
  return variants;
}

function slotsOf(drafted: Drafted, parts: Parts, moved: Moved): Slots {
  const schemas = notesOf(drafted.notes, "schema").flatMap(({ pointer, direction }) => {
    const schema = parts.schemas.get(direction)?.schemas.get(pointer);
    if (schema === undefined) return [];
    const value = direction === "request" ? redirectReferences(schema, moved, "schema") : schema;
    return [[pointer, value] as const];
  });
  const references = notesOf(drafted.notes, "use").map((use) => {
    const named = childPointer("/components", use.section, parts.nameOf(use));
    const place = use.direction === "request" ? (moved(named) ?? named) : named;
    return [childPointer(use.pointer, "$ref"), refTo(place)] as const;
  });
  const values = new Map<string, JsonValue>([...schemas, ...references]);
  return { values, operationIds: parts.operationIds };
}

function withComponents(
  main: JsonValue,
  placed: ReadonlyMap<string, JsonValue>,
  sides: readonly JsonObject[],
): JsonObject {
  const document = isJsonObject(main) ? main : {};
  const named = [...placed].map(([pointer, value]) => {
    const [, section = "", name = ""] = pointerTokens(pointer);
    return { section, entry: [name, value] as const };
  });
  const bySection = groupBy(named, ({ section }) => section);
  const sections = [...bySection].map(([section, entries]): [string, JsonValue] => [
    section,
    inStatedOrder(
      entries.map(({ entry }) => entry),
      sides.map((side) => member(member(side, "components"), section)),
    ),
  ]);
  const stated = sides.map((side) => member(side, "components"));
  const extensions = document.components;
  const components = {
    ...inStatedOrder(sections, stated),
    ...(isJsonObject(extensions) ? extensions : {}),
  };
  if (Object.keys(components).length > 0) return { ...document, components };
  const { components: _, ...rest } = document;
  return rest;
}

/** Sorts entries as the freshest side with them does; new ones follow, by name. */
function inStatedOrder(
  entries: readonly (readonly [string, JsonValue])[],
  stated: readonly (JsonValue | undefined)[],
): JsonObject {
  const names = stated.flatMap((value) => (isJsonObject(value) ? Object.keys(value) : []));
  const rank = new Map([...new Set(names)].map((name, index) => [name, index]));
  const rankOf = (name: string): number => rank.get(name) ?? rank.size;
  return Object.fromEntries(
    entries.toSorted(([a], [b]) => rankOf(a) - rankOf(b) || (a < b ? -1 : 1)),
  );
}
