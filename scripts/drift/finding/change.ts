import { valueAt } from "../../json/json-pointer.ts";
import type { JsonObject, JsonValue } from "../../json/json-value.ts";
import type { ProofTools } from "../../schema/proof-tools.ts";
import type { FindingId } from "./catalogue.ts";
import type { SchemaRoot } from "./schema-root.ts";

/** The two documents to compare. */
export interface DocumentPair {
  readonly before: JsonObject;
  readonly after: JsonObject;
}

/** The two documents, and the libraries that prove their differences. */
export interface ComparedDocuments extends DocumentPair {
  readonly tools: ProofTools;
}

/** The pointers of something in each of the two documents; null if it is absent. */
export interface Places {
  readonly before: string | null;
  readonly after: string | null;
}

/** How to find a payload that proves a change. */
export interface Proof {
  /** The whole body or parameter on both sides. */
  readonly roots: Pick<SchemaRoot, "kind" | "before" | "after" | "sent">;
  /** The names from the root to the changed schema. `*` is any item or additional property. */
  readonly path: readonly string[];
  /** The side under which the payload is valid; it is invalid under the other. */
  readonly validUnder: "before" | "after";
  /** The property that the change is about. */
  readonly name?: string;
  /** Whether that property must be absent from the payload. */
  readonly absent?: boolean;
  /** Set if the algebra cannot decide: the id of the finding if such a payload exists. */
  readonly proven?: FindingId;
  /** What changed, in the words of that finding. */
  readonly provenWhat?: string;
}

/** A value that is sent together with others under a name: a parameter, a header, or the body of a request. */
export interface NamedPart {
  readonly name: string;
  readonly required: boolean;
  /** JSON pointer to its schema. */
  readonly schema: string;
}

/** How to prove a change of whether something must be sent: with everything that is sent together, by name. */
export interface PartsProof {
  /** Everything that is sent together, on each side. */
  readonly parts: {
    readonly before: readonly NamedPart[];
    readonly after: readonly NamedPart[];
  };
  /** The name of the omitted part. */
  readonly name: string;
  /** The side under which it may be omitted. */
  readonly validUnder: "before" | "after";
}

/** How to prove that one format or encoding replaced another. */
export interface FormatProof extends Pick<Proof, "roots" | "path" | "validUnder"> {
  readonly keyword: string;
  /** The keyword's value on each side. */
  readonly formats: { readonly before: JsonValue; readonly after: JsonValue };
}

/** A difference that affects an operation. Findings are made from changes. */
export interface Change {
  readonly id: FindingId;
  readonly places: Places;
  readonly before: JsonValue;
  readonly after: JsonValue;
  /** What changed, as a clause with a verb. */
  readonly what: string;
  /** The effect on programs that call the operations: "may …", "no longer …"; empty if there is none. */
  readonly effect: string;
  readonly operations: readonly string[];
  /** The places that it covers, if they differ from its own. */
  readonly covers?: readonly string[];
  /** How to prove it, or why it cannot be proven. */
  readonly proof: Proof | PartsProof | FormatProof | { readonly none: string };
}

/** Why a change of wording has no witness. */
export const wordingOnly = { none: "wording only: the same payloads are valid" } as const;

/** Why something that was added or removed as a whole has no witness. */
export const noPayload = { none: "this is not about the content of payloads" } as const;

/** Makes a change with the values at its places. */
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
