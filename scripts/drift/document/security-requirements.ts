import { sameJson } from "../../json/canonical-json.ts";
import { childPointer } from "../../json/json-pointer.ts";
import { isJsonObject, type JsonObject, type JsonValue } from "../../json/json-value.ts";
import { type Resolved, resolveAt } from "../../openapi/resolve-at.ts";
import { isAnnotation } from "../finding/annotation-changes.ts";
import type { Operation } from "./match-operations.ts";

/** A security scheme and where it stands. */
export interface Scheme extends Resolved {
  readonly value: JsonObject;
}

/** One of the ways to be let in: all of its schemes together. */
export interface Alternative {
  /** Scopes by the name of the scheme; no scheme at all lets anybody in. */
  readonly scopes: ReadonlyMap<string, ReadonlySet<string>>;
  /** Where the list of alternatives stands. */
  readonly list: string | null;
  /** What people call it. */
  readonly label: string;
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

/** Whether what satisfies the old scheme satisfies the new one: wording and scopes that are new to choose from aside. */
export function sameScheme(before: Scheme, after: Scheme): boolean {
  return changedFields(before, after).length === 0;
}

/** The fields of a scheme that no longer ask for the same. */
export function changedFields(before: Scheme, after: Scheme): readonly string[] {
  const offered = scopesIn(after.value);
  const isScopeGone = [...scopesIn(before.value)].some((scope) => !offered.has(scope));
  const [was, is] = [substance(before.value), substance(after.value)];
  const names = new Set([...Object.keys(was), ...Object.keys(is)]);
  return [...names].filter(
    (name) => !sameJson(was[name] ?? null, is[name] ?? null) || (name === "flows" && isScopeGone),
  );
}

/** The scopes that a scheme offers, each with the flow that does. */
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

/** Without wording and scopes; names of HTTP schemes are compared without case (RFC 9110, 11.1). */
function substance(scheme: JsonObject): JsonObject {
  const kept = Object.entries(scheme).filter(
    ([name, part]) => !isAnnotation(name) && !(name === "scopes" && isJsonObject(part)),
  );
  return Object.fromEntries(
    kept.map(([name, part]): [string, JsonValue] => {
      const inner = isJsonObject(part) ? substance(part) : part;
      return [name, name === "scheme" ? String(part).toLowerCase() : inner];
    }),
  );
}

/** The ways to be let in to an operation: its own list, else the document's; without one anybody is. */
export function alternativesOf(document: JsonObject, operation: Operation): readonly Alternative[] {
  const owner = operation.value.security === undefined ? "" : operation.pointer;
  const list = resolveAt(document, childPointer(owner, "security"));
  const anybody = { scopes: new Map(), list: list?.pointer ?? null, label: "no credentials" };
  if (list === undefined || !Array.isArray(list.value) || list.value.length === 0) {
    return [anybody];
  }
  return list.value.filter(isJsonObject).map((requirement): Alternative => {
    const scopes = new Map(
      Object.entries(requirement).map(([name, listed]) => [
        name,
        new Set(Array.isArray(listed) ? listed.map(String) : []),
      ]),
    );
    const named = [...scopes].map(([name, listed]) => {
      return listed.size === 0 ? `\`${name}\`` : `\`${name}\` (${[...listed].join(", ")})`;
    });
    return { scopes, list: list.pointer, label: named.join(" with ") || "no credentials" };
  });
}

/**
 * Whether credentials that satisfy `held` satisfy `asked` too.
 *
 * @param isSame Whether a scheme that `held` names is the one that `asked` names; they may be of two documents.
 */
export function satisfies(
  held: Alternative,
  asked: Alternative,
  isSame: (held: string, asked: string) => boolean,
): boolean {
  return [...asked.scopes].every(([name, scopes]) =>
    [...held.scopes].some(
      ([own, granted]) => isSame(own, name) && [...scopes].every((scope) => granted.has(scope)),
    ),
  );
}
