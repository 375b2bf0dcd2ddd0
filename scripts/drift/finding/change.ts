import { valueAt } from "../../json/json-pointer.ts";
import type { JsonObject, JsonValue } from "../../json/json-value.ts";
import type { ProofTools } from "../../schema/proof-tools.ts";
import type { FindingId } from "./catalogue.ts";
import type { SchemaRoot } from "./schema-root.ts";

/** The two documents that are compared. */
export interface DocumentPair {
  readonly before: JsonObject;
  readonly after: JsonObject;
}

/** The two documents, and the libraries that prove their differences. */
export interface ComparedDocuments extends DocumentPair {
  readonly tools: ProofTools;
}

/** Where something is in each of the two documents; null on a side where it is not. */
export interface Places {
  readonly before: string | null;
  readonly after: string | null;
}

/** Where a payload that proves a change can be found. */
export interface Proof {
  /** The whole body or parameter on both sides. */
  readonly roots: Pick<SchemaRoot, "kind" | "before" | "after" | "sent">;
  /** The names that lead from the root to the changed schema; "*" stands for an item or any further property. */
  readonly path: readonly string[];
  /** The side under which the payload is valid; it is invalid under the other. */
  readonly validUnder: "before" | "after";
  /** The property that the change is about. */
  readonly name?: string;
  /** Whether the payload must do without that property. */
  readonly absent?: boolean;
  /** Set where the algebra cannot tell: the finding it is if there is such a payload. */
  readonly proven?: FindingId;
  /** What changed, as that finding says it. */
  readonly provenWhat?: string;
}

/** A value that is sent under a name beside others: a parameter, a header, or the body of a request. */
export interface NamedPart {
  readonly name: string;
  readonly required: boolean;
  /** JSON pointer to its schema. */
  readonly schema: string;
}

/** How to prove a change of whether something is sent: by what is sent together with it, by name. */
export interface PartsProof {
  /** All that is sent together on each side. */
  readonly parts: {
    readonly before: readonly NamedPart[];
    readonly after: readonly NamedPart[];
  };
  /** What is left out. */
  readonly name: string;
  /** The side under which it may be left out. */
  readonly validUnder: "before" | "after";
}

/** How to prove that one format or encoding replaced another. */
export interface FormatProof extends Pick<Proof, "roots" | "path" | "validUnder"> {
  readonly keyword: string;
  /** What the keyword says on each side. */
  readonly formats: { readonly before: JsonValue; readonly after: JsonValue };
}

/** A difference as one operation sees it: findings are made of these. */
export interface Change {
  readonly id: FindingId;
  readonly places: Places;
  readonly before: JsonValue;
  readonly after: JsonValue;
  /** What changed, as a clause with a verb. */
  readonly what: string;
  /** What the change does to programs that call the operations: "may …", "no longer …"; empty where nothing. */
  readonly effect: string;
  readonly operations: readonly string[];
  /** The places that it is about, if they differ from its own. */
  readonly covers?: readonly string[];
  /** How to prove it, or why nothing can. */
  readonly proof: Proof | PartsProof | FormatProof | { readonly none: string };
}

/** Why a change of wording has no witness. */
export const wordingOnly = { none: "wording only: the same payloads are valid" } as const;

/** Why something that came or went as a whole has no witness. */
export const noPayload = { none: "this is not about what a payload holds" } as const;

/** A change with the values that are at its places. */
export function changeAt(
  documents: DocumentPair,
  places: Places,
  change: Omit<Change, "places" | "before" | "after">,
): Change {
  const read = (document: JsonObject, pointer: string | null) =>
    pointer === null ? null : (valueAt(document, pointer) ?? null);
  return {
    ...change,
    places,
    before: read(documents.before, places.before),
    after: read(documents.after, places.after),
  };
}
