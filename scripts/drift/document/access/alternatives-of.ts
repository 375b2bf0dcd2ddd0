import { childPointer } from "../../../json/json-pointer.ts";
import { isJsonObject, type JsonObject } from "../../../json/json-value.ts";
import { resolveAt } from "../../../openapi/resolve-at.ts";
import type { Operation } from "../match-operations.ts";

/** One of the alternative sets of credentials. All of its schemes are needed. */
export interface Alternative {
  /** Scopes by the name of the scheme. Without schemes, no credentials are needed. */
  readonly scopes: ReadonlyMap<string, ReadonlySet<string>>;
  /** The pointer of the list of alternatives. */
  readonly list: string | null;
  /** Its label in messages. */
  readonly label: string;
}

/**
 * The alternatives for an operation: its own list, otherwise the document's; without one, no credentials are
 * needed.
 */
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
 * Whether credentials that satisfy `held` also satisfy `asked`.
 * @param isSame Whether a scheme of `held` is the same as one of `asked`, which may be in another document.
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
