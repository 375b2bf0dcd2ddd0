import { childPointer, valueAt } from "../../json/json-pointer.ts";
import type { Reason, ReasonSide } from "../../schema/compare/comparison.ts";
import {
  type Change,
  type ComparedDocuments,
  type DocumentPair,
  type Places,
  wordingOnly,
} from "../finding/change.ts";
import { directionView } from "../finding/direction-view.ts";
import { effectOf } from "../finding/effect-of.ts";
import type { SchemaRoot } from "../finding/schema-root.ts";
import { asSent } from "./as-sent.ts";
import { isAboutName, proofOf } from "./proof-of.ts";
import { schemaLabel } from "./schema-label.ts";
import { schemaOf } from "./schema-of.ts";
import type { Verdict } from "./verdict.ts";
import { verdictsOf } from "./verdicts-of.ts";

/**
 * Turns a reason into changes.
 * @param root The root where the reason's path starts.
 */
export function reasonChanges(
  documents: ComparedDocuments,
  root: SchemaRoot,
  told: Reason,
  operations: readonly string[],
): readonly Change[] {
  const at = { before: schemaOf(told, told.a), after: schemaOf(told, told.b) };
  const reason = asSent(documents, root, told, at);
  if (reason === undefined) return [sameTexts(root, told, operations)];
  const places = placesOf(documents, reason);
  const flagged = flagVerdict(documents, root, reason);
  if (flagged === "left out") {
    return [];
  }
  const label = schemaLabel(labelled(reason, places), reason.path, root);
  const context = { kind: root.kind, whole: reason.path === "" && root.isPart !== true };
  const verdicts = flagged === undefined ? verdictsOf(reason, context) : [flagged];
  return verdicts.map((verdict) => ({
    id: verdict.id,
    places,
    ...valuesOf(reason),
    ...coversOf(reason, places),
    what: `${label} ${verdict.verb}`,
    effect: effectOf(verdict.id),
    operations,
    proof: proofOf(root, reason, verdict, label),
  }));
}

/** The change of a description that does not change what is sent. */
function sameTexts(root: SchemaRoot, told: Reason, operations: readonly string[]): Change {
  const places = { before: told.a.pointer, after: told.b.pointer };
  const label = schemaLabel(places.after, told.path, root);
  return {
    id: "description-changed",
    places,
    ...valuesOf(told),
    // `type` and `enum` are adjacent.
    covers: [places.before, places.after].flatMap((place) => {
      const schema = place.replace(/\/(?:enum|const|type)$/, "");
      return ["enum", "const", "type"].map((keyword) => childPointer(schema, keyword));
    }),
    what: `${label} is described differently; the same texts are sent`,
    effect: "",
    operations,
    proof: wordingOnly,
  };
}

/**
 * The verdict on a property that was not, or is no longer, part of payloads in this direction. Only whether it is
 * required counts, because nobody sends it there.
 */
function flagVerdict(
  documents: DocumentPair,
  { kind }: SchemaRoot,
  reason: Reason,
): Verdict | "left out" | undefined {
  if (reason.keyword.startsWith("property-")) return undefined;
  const { before, after } = placesOf(documents, reason);
  const wasOut = before !== null && directionView(documents.before, kind).isLeftOut(before);
  const isOut = after !== null && directionView(documents.after, kind).isLeftOut(after);
  if (!wasOut && !isOut) return undefined;
  if (reason.keyword !== "required") return "left out";
  if (kind === "request" && reason.relation === "wider") {
    const id = "request-required-property-became-not-read-only";
    return { id, verb: "is no longer read-only and is required", validUnder: "before" };
  }
  if (kind === "response" && reason.relation === "narrower") {
    const id = "response-required-property-became-write-only";
    return { id, verb: "became write-only: responses lose it", validUnder: "after" };
  }
  return undefined;
}

/**
 * A reason about a name also covers the name in the `required` lists of both sides, and one about types the null in
 * their `enum`.
 */
function coversOf(reason: Reason, { before, after }: Places): Pick<Change, "covers"> {
  const isNamed = isAboutName(reason);
  if (!isNamed && reason.keyword !== "type") return {};
  const item = isNamed ? ["required", reason.name] : ["enum", "null"];
  const listed = [reason.a, reason.b].map((side) => childPointer(schemaOf(reason, side), ...item));
  const own = reason.keyword === "required" ? [] : [before, after].flatMap((one) => one ?? []);
  return { covers: [...own, ...listed] };
}

/** The pointer that names what changed. A required name may be declared nowhere. */
function labelled(reason: Reason, places: Places): string {
  return reason.keyword === "required"
    ? childPointer(schemaOf(reason, reason.b), "properties", reason.name)
    : (places.after ?? places.before ?? "");
}

function placesOf(documents: DocumentPair, reason: Reason): Places {
  switch (reason.keyword) {
    case "property-added":
      return { before: null, after: reason.b.pointer };
    case "property-removed":
      return { before: reason.a.pointer, after: null };
    case "required": {
      const property = (document: DocumentPair["before"], side: ReasonSide) => {
        const declared = childPointer(schemaOf(reason, side), "properties", reason.name);
        return valueAt(document, declared) === undefined ? side.pointer : declared;
      };
      const before = property(documents.before, reason.a);
      return { before, after: property(documents.after, reason.b) };
    }
    default:
      return { before: reason.a.pointer, after: reason.b.pointer };
  }
}

function valuesOf(reason: Reason): Pick<Change, "before" | "after"> {
  if (reason.keyword === "required") {
    const wasRequired = reason.relation === "narrower";
    const words = ["required", "optional"] as const;
    return { before: words[wasRequired ? 0 : 1], after: words[wasRequired ? 1 : 0] };
  }
  return { before: reason.a.value ?? null, after: reason.b.value ?? null };
}
