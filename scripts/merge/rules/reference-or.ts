import {
  childPointer,
  member,
  pointerTokens,
  refPointer,
  valueAt,
} from "../../json/json-pointer.ts";
import { isJsonObject, type JsonObject, type JsonValue } from "../../json/json-value.ts";
import { buildObject, memberField, orderedKeys } from "./build-object.ts";
import { annotation } from "./settle.ts";
import type { Context, Field, Rule, Statement } from "./statement.ts";

/** The section and name of the component a pointer leads to; undefined for any other place. */
function componentAt(
  pointer: string | undefined,
): { readonly section: string; readonly name: string } | undefined {
  const [components, section, name, ...rest] = pointerTokens(pointer ?? "");
  const isComponent = components === "components" && rest.length === 0;
  if (!isComponent || section === undefined || name === undefined) return undefined;
  return { section, name };
}

/** Whether a value is a Reference Object (OpenAPI 3.1, section 4.8.23) that leads into the document. */
function isReference(value: JsonValue): value is JsonObject {
  return refPointer(value) !== undefined;
}

/**
 * What a statement's `$ref`s finally lead to. If its own side lacks the component, what the others
 * state under that name; nothing if nobody does, or the chain runs in a circle.
 */
export function resolved(statement: Statement, sides: readonly JsonObject[]): readonly Statement[] {
  // Each place is followed once: in a circle through several pages, the ways to it are countless.
  const seen = new Set<string>();
  const follow = (from: Statement): readonly Statement[] => {
    const pointer = refPointer(from.value);
    if (pointer === undefined) return [from];
    return targets(pointer, from.side, sides).flatMap((target) => {
      const place = `${target.side} ${target.pointer}`;
      if (seen.has(place)) return [];
      seen.add(place);
      return follow(withSiblings(target, from.value));
    });
  };
  return follow(statement);
}

/** The value at a pointer in one side; if that side lacks it, in all that have it. */
function targets(
  pointer: string,
  side: number,
  sides: readonly JsonObject[],
): readonly Statement[] {
  const inSide = (document: JsonObject, index: number): readonly Statement[] => {
    const value = valueAt(document, pointer);
    return value === undefined ? [] : [{ side: index, pointer, value }];
  };
  const own = inSide(sides[side] ?? {}, side);
  return own.length > 0 ? own : sides.flatMap(inSide);
}

/** A Reference Object may override its target's summary and description, no other field. */
function withSiblings(target: Statement, reference: JsonValue): Statement {
  const texts = ["summary", "description"].flatMap((key): [string, JsonValue][] => {
    const text = member(reference, key);
    return text === undefined ? [] : [[key, text]];
  });
  if (texts.length === 0 || !isJsonObject(target.value)) return target;
  return { ...target, value: { ...target.value, ...Object.fromEntries(texts) } };
}

/**
 * An object that may be a `$ref` to a component. If all sides refer to the same one, the `$ref` stays
 * and the component is merged separately; else what the references lead to is merged in this place.
 */
export function referenceOr(section: string, rule: Rule): Rule {
  return function* (field, context) {
    const name = sharedComponent(field, section);
    if (name === undefined) return yield* rule(inlined(field, context), context);
    const { pointer } = field;
    const sides = field.stated.map(({ side }) => side);
    yield { note: "use", pointer, direction: context.direction, section, name, sides };
    const shared = { $ref: `#${childPointer("/components", section, name)}` };
    return yield* buildObject(orderedKeys(field.stated), function* (key) {
      if (key === "$ref") return shared.$ref;
      return yield* annotation(memberField(field, key), context);
    });
  };
}

/** The component that every statement refers to, if they all refer to one of the section. */
function sharedComponent(field: Field, section: string): string | undefined {
  const names = field.stated.map(({ value }) => {
    const component = componentAt(refPointer(value));
    return component?.section === section ? component.name : undefined;
  });
  const [first] = names;
  return names.every((name) => name === first) ? first : undefined;
}

function inlined(field: Field, context: Context): Field {
  if (!field.stated.some(({ value }) => isReference(value))) return field;
  const stated = field.stated.flatMap((statement) => resolved(statement, context.sides));
  // Nothing to merge: what was stated stays, and is reported as dangling once all is merged.
  return stated.length === 0 ? field : { ...field, stated };
}
