import type { JsonObject, JsonSchema, JsonValue } from "../json/json-value.ts";

/**
 * One of the documents whose schemas are combined or compared (OpenAPI 3.1). `$ref`s are resolved only inside it.
 * A bare schema can be passed as a document `{ schema, components }`.
 */
export type Side = JsonObject;

/** The place of a schema: a JSON pointer in one of the sides. */
export interface Place {
  /** Index of the side. */
  readonly side: number;
  /** JSON pointer into that side. */
  readonly pointer: string;
}

/** join: upper bound, for responses. meet: lower bound, for requests. */
export type Mode = "join" | "meet";

/** A place of the result with the places of the sides that state it. Not every side must state it. */
export interface Root {
  /** JSON pointer of the combined schema in the result. Decisions use it. */
  readonly pointer: string;
  readonly places: readonly Place[];
}

/** The outcome of one place where sides disagree. */
export interface SchemaDecision {
  /** JSON pointer into the result: of the schema, or of the keyword if only one is concerned. */
  readonly pointer: string;
  /** Name of the rule that settled it. */
  readonly rule: string;
  /** What each participating side states there; undefined if it states nothing. */
  readonly values: readonly { readonly place: Place; readonly value: JsonValue | undefined }[];
  /** What the result states; undefined if the keyword was dropped. */
  readonly result: JsonValue | undefined;
}

/** A meet that no payload satisfies, although some satisfy each of the schemas: a person must decide. */
export interface EmptyMeet {
  readonly pointer: string;
  readonly values: readonly { readonly place: Place; readonly value: JsonValue | undefined }[];
}

/** The combined schemas of several sides. */
export interface Combination {
  /** By result pointer, one schema per root. */
  readonly schemas: ReadonlyMap<string, JsonSchema>;
  /** `components.schemas` of the result, by name: everything reachable from the roots, including copies. */
  readonly components: ReadonlyMap<string, JsonSchema>;
  readonly decisions: readonly SchemaDecision[];
  readonly emptyMeets: readonly EmptyMeet[];
}

/** A schema in its document, as compare, witness and judge take it. */
export interface Located {
  readonly document: Side;
  readonly pointer: string;
}
