import { sameJson } from "../../json/canonical-json.ts";
import { childPointer } from "../../json/json-pointer.ts";
import type { JsonObject, JsonValue } from "../../json/json-value.ts";
import { type AnnotationKind, annotationId } from "./annotation-id.ts";
import { type Change, wordingOnly } from "./change.ts";
import { effectOf } from "./effect-of.ts";

/** An object with annotations, on both sides. */
export interface Annotated {
  readonly before: { readonly value: JsonObject; readonly pointer: string };
  readonly after: { readonly value: JsonObject; readonly pointer: string };
  /** Its label, as a noun phrase. */
  readonly label: string;
  readonly operations: readonly string[];
  /** The kind of schema; undefined for an object that is not a schema. */
  readonly kind?: AnnotationKind;
}

/**
 * Changes of annotations, which payloads do not show: descriptions, examples, `deprecated`, extensions, formats.
 */
export function annotationChanges(annotated: Annotated): readonly Change[] {
  const { before, after, label, operations, kind } = annotated;
  const names = new Set([...Object.keys(before.value), ...Object.keys(after.value)]);
  return [...names].flatMap((name): Change[] => {
    const was = stated(name, before.value);
    const is = stated(name, after.value);
    const id = annotationId(name, was, is, kind);
    if (id === undefined || sameJson(was ?? null, is ?? null)) {
      return [];
    }
    const places = {
      before: was === undefined ? null : childPointer(before.pointer, name),
      after: is === undefined ? null : childPointer(after.pointer, name),
    };
    const change = { id, places, before: was ?? null, after: is ?? null, operations };
    const effect = kind === undefined ? "" : effectOf(id);
    return [{ ...change, what: sentence(name, label, was, is), effect, proof: wordingOnly }];
  });
}

/** The value of an annotation. `deprecated: false` is the same as none. */
function stated(name: string, value: JsonObject): JsonValue | undefined {
  const found = Object.hasOwn(value, name) ? value[name] : undefined;
  const silent = found === false && ["deprecated", "readOnly", "writeOnly"].includes(name);
  return silent ? undefined : found;
}

function sentence(
  name: string,
  label: string,
  was: JsonValue | undefined,
  is: JsonValue | undefined,
): string {
  if (name === "deprecated") {
    return `${label} is ${is === true ? "now" : "no longer"} deprecated`;
  }
  if (was === undefined || is === undefined) {
    return `${label} ${was === undefined ? "now has" : "no longer has"} \`${name}\``;
  }
  const from = JSON.stringify(was);
  const to = JSON.stringify(is);
  const short = from.length + to.length <= 60;
  return `the \`${name}\` of ${label} changed${short ? ` from ${from} to ${to}` : ""}`;
}
