import { isJsonObject, type JsonObject, type JsonValue } from "../json.ts";
import { methods } from "../pages/methods.ts";
import type { Slice } from "../pages/slice.ts";
import type { Problem } from "../problem.ts";
import { childPointer, member, valueAt } from "../schema/json-pointer.ts";
import { refPointer, refTo } from "../schema/resolve.ts";
import { documentReferences } from "./document-references.ts";

/**
 * The references of the merged document that lead nowhere, or in a circle, and the security schemes that
 * nobody defines; looked for once all is merged, since another page may bring what one refers to.
 */
export function danglingProblems(
  document: JsonObject,
  slices: readonly Slice[],
): readonly Problem[] {
  const places = openPlaces(slices, document);
  const merged = documentReferences(document).map(({ target }) => target);
  const broken = [...new Set([...merged, ...places.keys()])].flatMap((target) => {
    const fault = chainFault(document, target);
    return fault === undefined ? [] : [{ target, ...fault }];
  });
  const references = broken.map(({ target, kind, found, remedy }): Problem => {
    const values = places.get(target) ?? [];
    const where = values
      .map(({ source, line, pointer }) => `${source}:${line} (${pointer})`)
      .join(", ");
    return {
      kind,
      pointer: target,
      values: values.map(({ source, line }) => ({ source, line, value: refTo(target) })),
      message: `${refTo(target)} ${found}${where === "" ? "" : `; it is referred to at ${where}`}.`,
      suggestion: remedy,
      exitCode: 4,
    };
  });
  return [...references, ...undefinedSchemes(document, slices)];
}

interface Place {
  readonly source: string;
  readonly line: number;
  readonly pointer: string;
}

function chainFault(
  document: JsonObject,
  start: string,
): { readonly kind: string; readonly found: string; readonly remedy: string } | undefined {
  const seen = new Set<string>();
  for (let pointer: string | undefined = start; pointer !== undefined; ) {
    if (seen.has(pointer)) {
      const remedy = "Correct the page: a chain of references must end at something else.";
      return { kind: "circular-reference", found: "refers to itself", remedy };
    }
    seen.add(pointer);
    const value = valueAt(document, pointer);
    if (value === undefined) {
      const remedy =
        "Correct the page, merge it together with the page that defines this, or fill the place by a resolution.";
      return { kind: "dangling-reference", found: "is defined by no page", remedy };
    }
    const alone = isJsonObject(value) && Object.keys(value).length === 1;
    pointer = alone ? refPointer(value) : undefined;
  }
  return undefined;
}

/**
 * By what they lead to, the references of the pages that neither their own page nor the merged document follows to an
 * end. One whose schema another page's has absorbed is among them: the page is broken all the same.
 */
function openPlaces(
  slices: readonly Slice[],
  document: JsonObject,
): ReadonlyMap<string, readonly Place[]> {
  const places = new Map<string, Place[]>();
  for (const slice of slices) {
    const { document: own, source } = slice;
    const open = new Map<string, boolean>();
    for (const { pointer, target } of documentReferences(own)) {
      const known = open.get(target);
      const isOpen =
        known ??
        (chainFault(own, target) !== undefined && chainFault(document, target) !== undefined);
      open.set(target, isOpen);
      if (!isOpen) continue;
      const line = slice.lineOf(childPointer(pointer, "$ref"));
      places.set(target, [...(places.get(target) ?? []), { source, line, pointer }]);
    }
  }
  return places;
}

function undefinedSchemes(document: JsonObject, slices: readonly Slice[]): readonly Problem[] {
  const schemes = valueAt(document, "/components/securitySchemes");
  const missing = [...new Set(requirements(document).map(({ name }) => name))].filter(
    (name) => member(schemes, name) === undefined,
  );
  return missing.map((name): Problem => {
    const values = slices.flatMap((slice) =>
      requirements(slice.document)
        .filter((requirement) => requirement.name === name)
        .map(({ pointer }) => ({ source: slice.source, line: slice.lineOf(pointer), value: name })),
    );
    const where = values.map(({ source, line }) => `${source}:${line}`).join(", ");
    return {
      kind: "undefined-security-scheme",
      pointer: childPointer("/components/securitySchemes", name),
      values,
      message: `The security scheme ${name} is defined by no page; it is required at ${where}.`,
      suggestion:
        "Merge the page together with the one that defines it, or fill the place by a resolution.",
      exitCode: 4,
    };
  });
}

interface Requirement {
  readonly name: string;
  readonly pointer: string;
}

/** The schemes that a document's and its operations' `security` names. */
function requirements(document: JsonObject): readonly Requirement[] {
  const paths = member(document, "paths");
  const operations = Object.keys(isJsonObject(paths) ? paths : {}).flatMap((path) =>
    methods.map((method) => childPointer("/paths", path, method)),
  );
  return ["", ...operations].flatMap((pointer) => {
    const security = childPointer(pointer, "security");
    const alternatives = valueAt(document, security);
    if (!Array.isArray(alternatives)) return [];
    return alternatives.flatMap((alternative: JsonValue, index): readonly Requirement[] =>
      Object.keys(isJsonObject(alternative) ? alternative : {}).map((name) => ({
        name,
        pointer: childPointer(security, index, name),
      })),
    );
  });
}
