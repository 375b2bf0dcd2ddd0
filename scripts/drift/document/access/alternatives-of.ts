import { childPointer } from "../../../json/json-pointer.ts";
import { isJsonObject, type JsonObject } from "../../../json/json-value.ts";
import { resolveAt } from "../../../openapi/resolve-at.ts";
import type { Operation } from "../match-operations.ts";

/** One of the alternative sets of credentials: all of its schemes are needed. */
export interface Alternative {
  /** Scopes by the name of the scheme; no scheme at all lets anybody in. */
  readonly scopes: ReadonlyMap<string, ReadonlySet<string>>;
  /** Where the list of alternatives is. */
  readonly list: string | null;
  /** What people call it. */
  readonly label: string;
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
