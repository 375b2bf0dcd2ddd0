import type { JsonValue } from "../../json/json-value.ts";

/**
 * How the payloads of schema a relate to those of schema b: `narrower` when a accepts fewer (every payload of a is one
 * of b, not the other way round), `wider` when it accepts more, `incomparable` when each accepts one the other rejects.
 * `unknown` is never wrong.
 */
export type Relation = "equal" | "narrower" | "wider" | "incomparable" | "unknown";

/** What a reason is about. */
export type ReasonKeyword =
  /** The set of types, `null` and integer against number among them. */
  | "type"
  /** The list of allowed values, on one side or both; `const` is a list of one. */
  | "enum"
  /** A declared property is required on one side only; one reason per name. */
  | "required"
  /** A name that only b declares. */
  | "property-added"
  /** A name that only a declares. */
  | "property-removed"
  /** minimum, maximum, exclusive bounds, multipleOf, minLength … maxProperties, uniqueItems; one reason per bound. */
  | "bound"
  | "pattern"
  | "items"
  | "contains"
  /** additionalProperties and unevaluatedProperties. */
  | "additionalProperties"
  | "patternProperties"
  | "propertyNames"
  /** dependentRequired and dependentSchemas. */
  | "dependent"
  /** anyOf, oneOf, allOf, not, if: where no smaller place can be named. */
  | "composition";

/** What one side states where two schemas differ. */
export interface ReasonSide {
  /**
   * JSON pointer into that side's document: of the keyword, where it is stated, else of the schema that lacks it.
   * References are followed, so a shared component has the same pointer from wherever it is reached.
   */
  readonly pointer: string;
  /** The keyword's value, or the property's schema; undefined where that side states nothing. */
  readonly value: JsonValue | undefined;
}

/** One place where two schemas differ. */
export interface Reason {
  readonly keyword: ReasonKeyword;
  /** The keyword as the schema spells it (`minLength`, `anyOf`), or the property's name for `required` and `property-…`. */
  readonly name: string;
  /**
   * Relation of a to b as far as this place alone goes. Under alignment `equal` for property-added and
   * property-removed, whose required-ness is told apart by `required`.
   */
  readonly relation: Relation;
  /**
   * Where in a payload: a JSON pointer in which `*` stands for any item and any undeclared name, `/data/*` and
   * `/purpose` below it, say. Of several paths to one pair of places a shortest is given.
   */
  readonly path: string;
  readonly a: ReasonSide;
  readonly b: ReasonSide;
  /** property-added and property-removed: whether the side that declares the name requires it. */
  readonly required?: boolean;
  /** property-added and property-removed: set where the other side requires the name without declaring it. */
  readonly requiredByOther?: boolean;
  /** Why the relation is unknown. */
  readonly why?: string;
}

/** What became of comparing two schemas. */
export interface Comparison {
  readonly relation: Relation;
  /** Empty when the schemas are equal, but for names added and removed under alignment. */
  readonly reasons: readonly Reason[];
  /** Why the relation is unknown; undefined where it is known. */
  readonly why: string | undefined;
}

/** How two schemas are compared. */
export interface CompareOptions {
  /**
   * Whether a name that one side declares and the other, being open, does not is passed over (and reported as
   * property-added or property-removed) instead of compared with "anything". Default false.
   */
  readonly aligned?: boolean;
}
