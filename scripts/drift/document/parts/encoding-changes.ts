import { childPointer, member } from "../../../json/json-pointer.ts";
import { isJsonObject, type JsonObject, type JsonValue } from "../../../json/json-value.ts";
import type { Direction } from "../../../openapi/map-document-schemas.ts";
import { type Resolved, resolveAt } from "../../../openapi/resolve-at.ts";
import { type Annotated, annotationChanges } from "../../finding/annotation-changes.ts";
import { type Change, changeAt, type DocumentPair } from "../../finding/change.ts";
import { type DocumentChanges, gather } from "../../finding/document-changes.ts";
import { effectOf } from "../../finding/effect-of.ts";
import { mediaTypeMeaning } from "../match-media-types.ts";
import { headerChanges } from "./header-changes.ts";
import { matchedByName } from "./matched-by-name.ts";
import { responseHeaders, sentParts } from "./part-ids.ts";
import { valueKinds } from "./value-kinds.ts";
import { writtenForm } from "./written-form.ts";

/** Changes of the encoding of the properties of a form or multipart body. */
export function encodingChanges(
  documents: DocumentPair,
  owner: Annotated,
  direction: Direction,
): DocumentChanges {
  const pointers = {
    before: childPointer(owner.before.pointer, "encoding"),
    after: childPointer(owner.after.pointer, "encoding"),
  };
  const found = matchedByName(documents, pointers).map(({ name, before, after }) => {
    const label = `the encoding of \`${name}\` in ${owner.label}`;
    const was = sideOf(before, pointers.before, name);
    const is = sideOf(after, pointers.after, name);
    const encoding = { before: was, after: is, label, operations: owner.operations };
    const schemas = {
      before: childPointer(owner.before.pointer, "schema"),
      after: childPointer(owner.after.pointer, "schema"),
    };
    const forms = {
      before: formOf(documents.before, schemas.before, name, was.value),
      after: formOf(documents.after, schemas.after, name, is.value),
    };
    const ids = direction === "request" ? sentParts : responseHeaders;
    return gather([
      headerChanges(documents, encoding, ids),
      {
        changes: [
          ...annotationChanges(encoding),
          ...writingChanges(documents, encoding, direction, forms, {
            before: before?.pointer ?? null,
            after: after?.pointer ?? null,
          }),
        ],
        roots: [],
      },
    ]);
  });
  return gather(found);
}

/** The encoding that a document states, with defaults filled in. */
function sideOf(found: Resolved | undefined, map: string, name: string): Annotated["before"] {
  const pointer = found?.pointer ?? childPointer(map, name);
  return { value: isJsonObject(found?.value) ? found.value : {}, pointer };
}

function writingChanges(
  documents: DocumentPair,
  { before, after, label, operations }: Annotated,
  direction: Direction,
  forms: { readonly before: readonly string[]; readonly after: readonly string[] },
  places: Change["places"],
): readonly Change[] {
  const isWithin = (inner: readonly string[], outer: readonly string[]) =>
    inner.every((form) => outer.includes(form));
  const isWider = isWithin(forms.before, forms.after);
  const isNarrower = isWithin(forms.after, forms.before);
  if (isWider && isNarrower) return [];
  const id = idOf(direction, isWider, isNarrower);
  return [
    changeAt(documents, places, {
      id,
      what: `${label} is ${forms.after.join(" or ")} instead of ${forms.before.join(" or ")}`,
      effect: effectOf(id),
      operations,
      proof: { none: "the values are the same; only their encoding differs" },
      covers: ["contentType", "style", "explode", "allowReserved"].flatMap((field) =>
        [before, after].map(({ pointer }) => childPointer(pointer, field)),
      ),
    }),
  ];
}

function idOf(direction: Direction, isWider: boolean, isNarrower: boolean): Change["id"] {
  if (direction === "request") {
    return isWider ? "request-property-type-generalized" : "request-property-type-changed";
  }
  if (isNarrower) return "response-property-type-specialized";
  return isWider ? "response-property-type-generalized" : "response-property-type-changed";
}

/** The encoding of a property. A style takes precedence over the media type (OpenAPI 3.1, 4.8.15). */
function formOf(
  document: JsonObject,
  body: string,
  name: string,
  encoding: JsonObject,
): readonly string[] {
  const schema = resolveAt(document, body);
  const property = childPointer(schema?.pointer ?? body, "properties", name);
  const [kind = "text"] = [...valueKinds(document, property)].toReversed();
  const styled = ["style", "explode", "allowReserved"].some(
    (field) => encoding[field] !== undefined,
  );
  if (styled) {
    const style = typeof encoding.style === "string" ? encoding.style : "form";
    const isExploded = (encoding.explode ?? style === "form") === true;
    const reserved = encoding.allowReserved === true ? ", reserved characters allowed" : "";
    return [`${writtenForm({ place: "query", style, isExploded }, kind)}${reserved}`];
  }
  const stated = encoding.contentType;
  const types = typeof stated === "string" ? stated : usualType(document, property, kind);
  return types.split(",").map(mediaTypeMeaning).sort();
}

function usualType(document: JsonObject, property: string, kind: string): string {
  const schema = resolveAt(document, property);
  if (kind === "object") return "application/json";
  if (kind === "list") {
    const items = childPointer(schema?.pointer ?? property, "items");
    const [inner = "text"] = valueKinds(document, items);
    return inner === "list" ? "application/json" : usualType(document, items, inner);
  }
  return isBinary(schema?.value) ? "application/octet-stream" : "text/plain";
}

function isBinary(schema: JsonValue | undefined): boolean {
  return member(schema, "format") === "binary" || member(schema, "contentEncoding") !== undefined;
}
