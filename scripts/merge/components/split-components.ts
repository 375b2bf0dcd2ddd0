import { sameJson } from "../../json/canonical-json.ts";
import { freeNames } from "../../json/free-names.ts";
import { groupBy } from "../../json/group-by.ts";
import { childPointer, pointerTokens } from "../../json/json-pointer.ts";
import type { JsonValue } from "../../json/json-value.ts";
import { kindAt } from "../../openapi/content-of.ts";
import { documentReferences } from "../../openapi/document-references.ts";

/** A component by direction: joined for responses, met for requests. */
export interface Variants<Value extends JsonValue = JsonValue> {
  readonly response?: Value;
  readonly request?: Value;
}

/**
 * The components that must be emitted twice, with the pointer of the request's variant: those whose two variants
 * differ, and those that refer to one of them.
 * @param components By pointer.
 * @param differs Whether two variants differ.
 */
export function splitComponents<Value extends JsonValue>(
  components: ReadonlyMap<string, Variants<Value>>,
  differs: (variants: Required<Variants<Value>>) => boolean = ({ response, request }) =>
    !sameJson(response, request),
): ReadonlyMap<string, string> {
  const twofold = [...components].flatMap(([pointer, { response, request }]) =>
    response === undefined || request === undefined ? [] : [{ pointer, response, request }],
  );
  const uses = twofold.flatMap(({ pointer, response }) =>
    documentReferences(response, kindAt(pointer)).map(({ target }) => ({
      component: childPointer("", ...pointerTokens(target).slice(0, 3)),
      pointer,
    })),
  );
  const users = groupBy(uses, ({ component }) => component);
  const split = new Set<string>();
  const open = twofold.filter(differs).map(({ pointer }) => pointer);
  for (let pointer = open.pop(); pointer !== undefined; pointer = open.pop()) {
    if (split.has(pointer)) continue;
    split.add(pointer);
    for (const user of users.get(pointer) ?? []) open.push(user.pointer);
  }
  const free = freeNames(components.keys());
  return new Map(
    [...components.keys()]
      .filter((pointer) => split.has(pointer))
      .map((pointer) => [pointer, free(`${pointer}Input`)]),
  );
}

/** The pointer into a request's variant for a pointer into a component. */
export function splitPointer(
  pointer: string,
  renamed: ReadonlyMap<string, string>,
): string | undefined {
  const tokens = pointerTokens(pointer);
  const component = renamed.get(childPointer("", ...tokens.slice(0, 3)));
  return component === undefined ? undefined : childPointer(component, ...tokens.slice(3));
}
