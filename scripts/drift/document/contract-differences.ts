import { sameJson } from "../../json/canonical-json.ts";
import { childPointer, refPointer, valueAt } from "../../json/json-pointer.ts";
import { isJsonObject, type JsonObject, type JsonValue } from "../../json/json-value.ts";
import { contractView } from "../../openapi/contract-view.ts";
import { resolveAt } from "../../openapi/resolve-at.ts";
import { annotationId } from "../finding/annotation-id.ts";
import type { DocumentPair } from "../finding/change.ts";

/** A place that both documents have. */
export interface SharedPlace {
  readonly before: string;
  readonly after: string;
}

interface Compared {
  /** The documents without their wording; pointers lead to the same as in the documents. */
  readonly views: DocumentPair;
  /** What is known already: a shared header is asked about once for every response that has it. */
  readonly known: Map<string, readonly SharedPlace[]>;
}

const compared = new WeakMap<DocumentPair, Compared>();

/**
 * Where what two objects say differs, wording and the objects' own annotations apart, references followed: for the
 * objects themselves and for each thing they refer to, the innermost place that holds all that differs in it.
 */
export function contractDifferences(
  documents: DocumentPair,
  objects: SharedPlace,
): readonly SharedPlace[] {
  const { views, known } = compared.get(documents) ?? comparedOf(documents);
  const key = keyOf(objects);
  const places = known.get(key) ?? differences(views, objects);
  known.set(key, places);
  return places;
}

function comparedOf(documents: DocumentPair): Compared {
  const viewOf = (document: JsonObject): JsonObject => {
    const view = contractView(document);
    return isJsonObject(view) ? view : {};
  };
  const views = { before: viewOf(documents.before), after: viewOf(documents.after) };
  const fresh: Compared = { views, known: new Map() };
  compared.set(documents, fresh);
  return fresh;
}

function differences(views: DocumentPair, objects: SharedPlace): readonly SharedPlace[] {
  const units = new Map([[keyOf(objects), objects]]);
  const follow = (place: SharedPlace) => units.set(keyOf(place), place);
  const found: SharedPlace[] = [];
  // A map may grow while it is walked: references are followed one after the other, however deep they lead.
  for (const unit of units.values()) {
    const paths = unitDifferences({ views, unit, follow, isWhole: unit === objects }, []);
    if (paths.length > 0) {
      found.push(below(unit, commonStart(paths)));
    }
  }
  return found;
}

type Path = readonly string[];

/** One of the things that are compared: the objects themselves, or what a reference leads to. */
interface Walk {
  readonly views: DocumentPair;
  readonly unit: SharedPlace;
  /** Puts what references lead to on the list. */
  readonly follow: (place: SharedPlace) => void;
  /** Whether it is the objects themselves, whose annotations are told apart. */
  readonly isWhole: boolean;
}

/** The paths below a unit at which its two sides differ. */
function unitDifferences(walk: Walk, path: Path): readonly Path[] {
  const place = below(walk.unit, path);
  const was = valueAt(walk.views.before, place.before);
  const is = valueAt(walk.views.after, place.after);
  if (refPointer(was) !== undefined || refPointer(is) !== undefined) {
    return referenceDifferences(walk, path, { was, is });
  }
  if (Array.isArray(was) && Array.isArray(is)) {
    return was.length === is.length
      ? was.flatMap((_, index) => unitDifferences(walk, [...path, String(index)]))
      : [path];
  }
  if (!isJsonObject(was) || !isJsonObject(is)) {
    return sameJson(was ?? null, is ?? null) ? [] : [path];
  }
  const isTold = (name: string) =>
    walk.isWhole &&
    path.length === 0 &&
    annotationId(name, undefined, undefined, undefined) !== undefined;
  const names = [...new Set([...Object.keys(was), ...Object.keys(is)])];
  return names
    .filter((name) => !isTold(name))
    .flatMap((name) =>
      Object.hasOwn(was, name) && Object.hasOwn(is, name)
        ? unitDifferences(walk, [...path, name])
        : [path],
    );
}

/** A reference says what it leads to, and what stands beside it. */
function referenceDifferences(
  { views, unit, follow }: Walk,
  path: Path,
  { was, is }: { readonly was: JsonValue | undefined; readonly is: JsonValue | undefined },
): readonly Path[] {
  const place = below(unit, path);
  const before = resolveAt(views.before, place.before);
  const after = resolveAt(views.after, place.after);
  if (!sameJson(besideReference(was), besideReference(is))) {
    return [path];
  }
  if (before === undefined || after === undefined) {
    return sameJson(was ?? null, is ?? null) ? [] : [path];
  }
  follow({ before: before.pointer, after: after.pointer });
  return [];
}

function besideReference(value: JsonValue | undefined): JsonObject {
  if (!isJsonObject(value) || refPointer(value) === undefined) {
    return {};
  }
  const { $ref: _, ...beside } = value;
  return beside;
}

function below({ before, after }: SharedPlace, path: Path): SharedPlace {
  return { before: childPointer(before, ...path), after: childPointer(after, ...path) };
}

function commonStart(paths: readonly Path[]): Path {
  const [first = [], ...others] = paths;
  const end = first.findIndex((token, index) => others.some((path) => path[index] !== token));
  return end === -1 ? first : first.slice(0, end);
}

function keyOf({ before, after }: SharedPlace): string {
  return `${before} ${after}`;
}
