import { childPointer } from "../../json/json-pointer.ts";
import { isJsonObject, type JsonObject } from "../../json/json-value.ts";
import { type Resolved, resolveAt } from "../../openapi/resolve-at.ts";
import { type Annotated, annotationChanges } from "../finding/annotation-changes.ts";
import {
  type Change,
  changeAt,
  type DocumentPair,
  noPayload,
  type Places,
} from "../finding/change.ts";
import { contractDifferences } from "./contract-differences.ts";
import { type Keyword, partEffects, partId } from "./part-id.ts";

/** How people call one of them, as a noun phrase. */
const labels: Readonly<Record<Keyword, (name: string, owner: string) => string>> = {
  headers: (name, owner) => `the header \`${name}\` of ${owner}`,
  links: (name, owner) => `the link \`${name}\` of ${owner}`,
  callbacks: (name, owner) => `the callback \`${name}\` of ${owner}`,
  encoding: (name, owner) => `the encoding of \`${name}\` in ${owner}`,
  webhooks: (name, owner) => `the webhook \`${name}\` of ${owner}`,
};

interface MatchedPart {
  readonly name: string;
  readonly before: Resolved | undefined;
  readonly after: Resolved | undefined;
}

/**
 * Changes of parts that drift does not compare: they are undecided, so that a person looks at them. Their wording is
 * compared as that of anything else.
 *
 * @param owner What holds the parts.
 * @param keyword Where they stand in it.
 */
export function uncomparedChanges(
  documents: DocumentPair,
  owner: Annotated,
  keyword: Keyword,
): readonly Change[] {
  const { operations } = owner;
  return matchedParts(documents, owner, keyword).flatMap(({ name, before, after }) => {
    const label = labels[keyword](name, owner.label);
    if (before === undefined || after === undefined) {
      const places = { before: before?.pointer ?? null, after: after?.pointer ?? null };
      const what = `${label} ${before === undefined ? "is new" : "is gone"}`;
      const id = partId(keyword, before, after);
      return id === undefined
        ? [undecided(documents, places, what, operations)]
        : [
            changeAt(documents, places, {
              id,
              what,
              effect: partEffects[id] ?? "",
              operations,
              proof: noPayload,
            }),
          ];
    }
    const objects = { before: before.pointer, after: after.pointer };
    const wording =
      isJsonObject(before.value) && isJsonObject(after.value)
        ? annotationChanges({
            before: { value: before.value, pointer: before.pointer },
            after: { value: after.value, pointer: after.pointer },
            label,
            operations,
          })
        : [];
    const contract = contractDifferences(documents, objects).map((places) =>
      undecided(documents, places, `${label} changed`, operations),
    );
    return [...wording, ...contract];
  });
}

/** Whether a parameter may be sent without a value: no schema says so. */
export function emptyValueChanges(
  documents: DocumentPair,
  parameter: Annotated,
): readonly Change[] {
  const { before, after, label, operations } = parameter;
  const name = "allowEmptyValue";
  const placeIn = ({ value, pointer }: Annotated["before"]) =>
    value[name] === undefined ? null : childPointer(pointer, name);
  if ((before.value[name] === true) === (after.value[name] === true)) {
    return [];
  }
  const places = { before: placeIn(before), after: placeIn(after) };
  return [undecided(documents, places, `the \`${name}\` of ${label} changed`, operations)];
}

function undecided(
  documents: DocumentPair,
  places: Places,
  what: string,
  operations: readonly string[],
): Change {
  return changeAt(documents, places, {
    id: "change-undecided",
    what: `${what}, which drift does not compare and which needs a look`,
    effect: "may be affected",
    operations,
    proof: { none: "drift does not compare this: it needs a look" },
  });
}

function matchedParts(
  documents: DocumentPair,
  { before, after }: Annotated,
  keyword: Keyword,
): readonly MatchedPart[] {
  const old = partsOf(documents.before, before.pointer, keyword);
  const fresh = partsOf(documents.after, after.pointer, keyword);
  return [...new Set([...old.keys(), ...fresh.keys()])].map((key) => {
    const [was, is] = [old.get(key), fresh.get(key)];
    return { name: is?.name ?? was?.name ?? key, before: was?.found, after: is?.found };
  });
}

/** Names of headers are compared without regard to case (RFC 9110, 5.1). */
function partsOf(
  document: JsonObject,
  owner: string,
  keyword: string,
): ReadonlyMap<string, { readonly name: string; readonly found: Resolved }> {
  const parts = resolveAt(document, childPointer(owner, keyword));
  if (parts === undefined || !isJsonObject(parts.value)) {
    return new Map();
  }
  const ofHeaders = keyword === "headers";
  return new Map(
    Object.entries(parts.value).flatMap(([name, value]) => {
      const key = ofHeaders ? name.toLowerCase() : name;
      // OpenAPI 3.1, 4.8.17: it says nothing in a response.
      if (ofHeaders && key === "content-type") {
        return [];
      }
      const pointer = childPointer(parts.pointer, name);
      // A reference that leads nowhere stands for itself.
      return [[key, { name, found: resolveAt(document, pointer) ?? { pointer, value } }] as const];
    }),
  );
}
