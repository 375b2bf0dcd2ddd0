import type { JsonValue } from "../../json/json-value.ts";

/**
 * The relation of the payloads of schema a to those of schema b: `narrower` if a accepts fewer (every payload of a
 * is one of b, but not vice versa), `wider` if it accepts more, `incomparable` if each accepts one that the other
 * rejects, and `unknown` if that could not be decided.
 */
export type Relation = "equal" | "narrower" | "wider" | "incomparable" | "unknown";

/** The keyword, or kind of difference, that a reason is about. */
export type ReasonKeyword =
  /** The set of types, including `null`, and integer versus number. */
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

/** One side of a difference between two schemas. */
export interface ReasonSide {
  /**
   * JSON pointer into that side's document: of the keyword if it is stated, otherwise of the schema that lacks it.
   * References are followed, so a shared component always has the same pointer.
   */
  readonly pointer: string;
  /** The keyword's value, or the property's schema; undefined if that side states nothing. */
  readonly value: JsonValue | undefined;
}

/** One place where two schemas differ. */
export interface Reason {
  readonly keyword: ReasonKeyword;
  /** The keyword in the schema (`minLength`, `anyOf`), or the property's name for `required` and `property-…`. */
  readonly name: string;
  /**
   * The relation of a to b at this place alone. With alignment it is `equal` for property-added and
   * property-removed; see `required` for whether the property is required.
   */
  readonly relation: Relation;
  /**
   * The place in a payload: a JSON pointer in which `*` is any item or any undeclared name, such as `/data/*`. If there are several paths to a pair of places, it is a shortest one.
   */
  readonly path: string;
  readonly a: ReasonSide;
  readonly b: ReasonSide;
  /** property-added and property-removed: whether the side that declares the name requires it. */
  readonly required?: boolean;
  /** property-added and property-removed: set if the other side requires the name without declaring it. */
  readonly requiredByOther?: boolean;
  /** Why the relation is unknown. */
  readonly why?: string;
}

/** The outcome of comparing two schemas. */
export interface Comparison {
  readonly relation: Relation;
  /** Empty if the schemas are equal, except for names added and removed under alignment. */
  readonly reasons: readonly Reason[];
  /** Why the relation is unknown; undefined if it is known. */
  readonly why: string | undefined;
}

/** Options of a comparison. */
export interface CompareOptions {
  /**
   * Whether a name that one side declares and the other side, which is open, does not, is only reported as
   * property-added or property-removed instead of being compared with "anything". @defaultValue false
   */
  readonly aligned?: boolean;
}
