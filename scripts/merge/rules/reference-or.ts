import { childPointer, member, pointerTokens, refPointer, refTo } from "../../json/json-pointer.ts";
import { isJsonObject, type JsonObject, type JsonValue } from "../../json/json-value.ts";
import { buildObject, memberField, orderedKeys } from "./build-object.ts";
import { annotation } from "./settle.ts";
import type { Context, Field, Rule, Statement } from "./statement.ts";
import { statementsAt } from "./statements-at.ts";

/** The section and name of the component at a pointer; undefined for any other place. */
function componentOf(
  pointer: string | undefined,
): { readonly section: string; readonly name: string } | undefined {
  const [components, section, name, ...rest] = pointerTokens(pointer ?? "");
  const isComponent = components === "components" && rest.length === 0;
  if (!isComponent || section === undefined || name === undefined) return undefined;
  return { section, name };
}

/** Whether a value is a Reference Object (OpenAPI 3.1, section 4.8.23) to a place in the document. */
function isReference(value: JsonValue): value is JsonObject {
  return refPointer(value) !== undefined;
}

/**
 * The final targets of a statement's `$ref`s. If its own side lacks the component, they are those of the other
 * sides; empty if there are none, or if the references are circular.
 */
export function resolved(statement: Statement, sides: readonly JsonObject[]): readonly Statement[] {
  // Each place is followed only once, because a cycle through several pages has countless paths.
  const seen = new Set<string>();
  const follow = (from: Statement): readonly Statement[] => {
    const pointer = refPointer(from.value);
    if (pointer === undefined) return [from];
    return statementsAt(pointer, [from.side], sides).flatMap((target) => {
      const place = `${target.side} ${target.pointer}`;
      if (seen.has(place)) return [];
      seen.add(place);
      return follow(withSiblings(target, from.value));
    });
  };
  return follow(statement);
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
 * A rule for an object that may be a `$ref` to a component. If all sides refer to the same component, the `$ref`
 * is kept and the component is merged separately; otherwise the targets are merged in this place.
 */
export function referenceOr(section: string, rule: Rule): Rule {
  return function* (field, context) {
    const name = sharedComponent(field, section);
    if (name === undefined) return yield* rule(inlined(field, context), context);
    const { pointer } = field;
    const sides = field.stated.map(({ side }) => side);
    yield { note: "use", pointer, direction: context.direction, section, name, sides };
    return yield* buildObject(orderedKeys(field.stated), function* (key) {
      if (key === "$ref") return refTo(childPointer("/components", section, name));
      return yield* annotation(memberField(field, key), context);
    });
  };
}

/** The component of the section that all statements refer to, if there is one. */
function sharedComponent(field: Field, section: string): string | undefined {
  const names = field.stated.map(({ value }) => {
    const component = componentOf(refPointer(value));
    return component?.section === section ? component.name : undefined;
  });
  const [first] = names;
  return names.every((name) => name === first) ? first : undefined;
}

function inlined(field: Field, context: Context): Field {
  if (!field.stated.some(({ value }) => isReference(value))) return field;
  const stated = field.stated.flatMap((statement) => resolved(statement, context.sides));
  // There is nothing to merge. The reference is kept, and reported as dangling after the merge.
  return stated.length === 0 ? field : { ...field, stated };
}
