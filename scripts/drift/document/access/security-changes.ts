import type { JsonObject } from "../../../json/json-value.ts";
import { annotationChanges } from "../../finding/annotation-changes.ts";
import { type Change, changeAt, type DocumentPair, noPayload } from "../../finding/change.ts";
import type { OperationPair } from "../match-operations.ts";
import { type Alternative, alternativesOf, satisfies } from "./alternatives-of.ts";
import { ownPlaces } from "./own-places.ts";
import { requirementVerdict } from "./requirement-verdict.ts";
import { changedFields, type Scheme, sameScheme, schemesOf } from "./schemes-of.ts";

/** The security schemes of the two documents by name. */
interface Schemes {
  readonly before: ReadonlyMap<string, Scheme>;
  readonly after: ReadonlyMap<string, Scheme>;
}

/**
 * Changes of the credentials that requests need: security schemes and requirements. A webhook or callback is sent by the API
 * with the credentials of one of its alternatives, which clients check; what the document states for all operations is compared
 * for it only if the webhook or callback itself states any.
 */
export function securityChanges(
  documents: DocumentPair,
  pairs: readonly OperationPair[],
): readonly Change[] {
  const schemes = { before: schemesOf(documents.before), after: schemesOf(documents.after) };
  return pairs.flatMap((pair): readonly Change[] => {
    if (pair.isServed && [pair.before, pair.after].every(statesNone)) return [];
    const was = alternativesOf(documents.before, pair.before);
    const is = alternativesOf(documents.after, pair.after);
    const namesNow = namesIn(is);
    const kept = [...namesIn(was)].filter((name) => namesNow.has(name));
    return [
      ...requirementChanges(documents, pair, schemes, { was, is }),
      ...kept.flatMap((name) => schemeChanges(documents, pair, schemes, name)),
    ];
  });
}

function statesNone({ value }: OperationPair["before"]): boolean {
  return value.security === undefined;
}

function namesIn(alternatives: readonly Alternative[]): ReadonlySet<string> {
  return new Set(alternatives.flatMap((alternative) => [...alternative.scopes.keys()]));
}

/**
 * A removed alternative is an error; a new or a weaker one is info. Schemes are compared by what they require,
 * because their names are not sent. A change of a scheme that keeps its name is reported for the scheme.
 */
function requirementChanges(
  documents: DocumentPair,
  pair: OperationPair,
  schemes: Schemes,
  { was, is }: { readonly was: readonly Alternative[]; readonly is: readonly Alternative[] },
): readonly Change[] {
  const places = ownPlaces({ before: placeOf(was), after: placeOf(is) });
  const isSame = (name: string, newName: string) => {
    const before = schemes.before.get(name);
    const after = schemes.after.get(newName);
    const known = before !== undefined && after !== undefined;
    return name === newName || (known && sameScheme(before, after));
  };
  const shut = was.filter((old) => !is.some((fresh) => satisfies(old, fresh, isSame)));
  const open = is.filter(
    (fresh) => !was.some((old) => satisfies(fresh, old, (newName, name) => isSame(name, newName))),
  );
  const told = requirementVerdict(pair, is, shut, open);
  const operations = [pair.name];
  return told === undefined
    ? []
    : [changeAt(documents, places, { ...told, operations, proof: noPayload })];
}

function placeOf(alternatives: readonly Alternative[]): string | null {
  return alternatives[0]?.list ?? null;
}

function schemeChanges(
  documents: DocumentPair,
  pair: OperationPair,
  schemes: Schemes,
  name: string,
): readonly Change[] {
  const before = schemes.before.get(name);
  const after = schemes.after.get(name);
  if (before === undefined || after === undefined) {
    return [];
  }
  const label = `the security scheme \`${name}\``;
  const operations = [pair.name];
  const wording = annotationChanges({ before, after, label, operations });
  return sameScheme(before, after)
    ? wording
    : [schemeChange(documents, label, operations, before, after), ...wording];
}

function schemeChange(
  documents: DocumentPair,
  label: string,
  operations: readonly string[],
  before: Scheme,
  after: Scheme,
): Change {
  const places = { before: before.pointer, after: after.pointer };
  const [was, is] = [kindOf(before.value), kindOf(after.value)];
  return changeAt(documents, places, {
    id: "security-scheme-changed",
    what:
      is === was
        ? `${label} has other \`${changedFields(before, after).join("`, `")}\``
        : `${label} is ${is} instead of ${was}`,
    effect: "and authenticate in the old way are rejected",
    operations,
    proof: noPayload,
  });
}

function kindOf(scheme: JsonObject): string {
  return ["type", "scheme", "in", "name", "openIdConnectUrl"]
    .flatMap((key) => (typeof scheme[key] === "string" ? [String(scheme[key])] : []))
    .join(" ");
}
