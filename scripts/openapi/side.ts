import type { JsonObject, JsonSchema, JsonValue } from "../json/json-value.ts";

/**
 * One of the documents whose schemas are combined or compared (OpenAPI 3.1). `$ref`s are resolved inside
 * it and nowhere else. For a bare schema, a document `{ schema, components }` will do.
 */
export type Side = JsonObject;

/** Where a schema is: a JSON pointer in one of the sides. */
export interface Place {
  /** Index of the side. */
  readonly side: number;
  /** JSON pointer into that side. */
  readonly pointer: string;
}

/** join: upper bound, for responses. meet: lower bound, for requests. */
export type Mode = "join" | "meet";

/** A place of the result together with the places of the sides that state it; a side may state none. */
export interface Root {
  /** JSON pointer the combined schema will have in the result; names decisions. */
  readonly pointer: string;
  readonly places: readonly Place[];
}

/** What became of one place where sides disagree. */
export interface SchemaDecision {
  /** JSON pointer into the result: of the schema, or of the keyword where only one is concerned. */
  readonly pointer: string;
  /** Name of the rule that settled it. */
  readonly rule: string;
  /** What each side that takes part states there; undefined where it states nothing. */
  readonly values: readonly { readonly place: Place; readonly value: JsonValue | undefined }[];
  /** What the result states; undefined where the keyword was dropped. */
  readonly result: JsonValue | undefined;
}

/** A schema that no payload satisfies, met from schemas that some do: a person must decide. */
export interface EmptyMeet {
  readonly pointer: string;
  readonly values: readonly { readonly place: Place; readonly value: JsonValue | undefined }[];
}

/** The combined schemas of several sides. */
export interface Combination {
  /** By result pointer, one schema per root. */
  readonly schemas: ReadonlyMap<string, JsonSchema>;
  /** `components.schemas` of the result, by name: all that is reached from the roots, copies included. */
  readonly components: ReadonlyMap<string, JsonSchema>;
  readonly decisions: readonly SchemaDecision[];
  readonly emptyMeets: readonly EmptyMeet[];
}

/** A schema in its document: what compare, witness and judge take. */
export interface Located {
  readonly document: Side;
  readonly pointer: string;
}
