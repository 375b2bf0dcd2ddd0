import { sameJson } from "../../../json/canonical-json.ts";
import { childPointer } from "../../../json/json-pointer.ts";
import { isJsonObject, type JsonObject, type JsonValue } from "../../../json/json-value.ts";
import { type Resolved, resolveAt } from "../../../openapi/resolve-at.ts";
import { annotationId } from "../../finding/annotation-id.ts";

/** A security scheme and its place. */
export interface Scheme extends Resolved {
  readonly value: JsonObject;
}

/** The security schemes of a document by name. */
export function schemesOf(document: JsonObject): ReadonlyMap<string, Scheme> {
  const list = resolveAt(document, "/components/securitySchemes");
  const names = isJsonObject(list?.value) ? Object.keys(list.value) : [];
  return new Map(
    names.flatMap((name) => {
      const found = resolveAt(document, childPointer("/components/securitySchemes", name));
      return found === undefined || !isJsonObject(found.value)
        ? []
        : [[name, { value: found.value, pointer: found.pointer }] as const];
    }),
  );
}

/** Whether credentials for the old scheme also satisfy the new one. Wording and added scopes are ignored. */
export function sameScheme(before: Scheme, after: Scheme): boolean {
  return changedFields(before, after).length === 0;
}

/** The fields in which two schemes require different credentials. */
export function changedFields(before: Scheme, after: Scheme): readonly string[] {
  const offered = scopesIn(after.value);
  const isScopeGone = [...scopesIn(before.value)].some((scope) => !offered.has(scope));
  const [was, is] = [substance(before.value), substance(after.value)];
  const names = new Set([...Object.keys(was), ...Object.keys(is)]);
  return [...names].filter(
    (name) => !sameJson(was[name] ?? null, is[name] ?? null) || (name === "flows" && isScopeGone),
  );
}

/** The scopes that a scheme offers, each with its flow. */
function scopesIn({ flows }: JsonObject): ReadonlySet<string> {
  const byFlow = Object.entries(isJsonObject(flows) ? flows : {});
  return new Set(
    byFlow.flatMap(([flow, value]) =>
      isJsonObject(value) && isJsonObject(value.scopes)
        ? Object.keys(value.scopes).map((scope) => `${flow} ${scope}`)
        : [],
    ),
  );
}

/** A scheme without wording and scopes. Names of HTTP schemes are case-insensitive (RFC 9110, 11.1). */
function substance(scheme: JsonObject): JsonObject {
  const kept = Object.entries(scheme).filter(
    ([name, part]) =>
      annotationId(name, undefined, undefined, undefined) === undefined &&
      !(name === "scopes" && isJsonObject(part)),
  );
  return Object.fromEntries(
    kept.map(([name, part]): [string, JsonValue] => {
      const inner = isJsonObject(part) ? substance(part) : part;
      return [name, name === "scheme" ? String(part).toLowerCase() : inner];
    }),
  );
}
