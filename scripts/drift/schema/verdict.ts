import type { JsonValue } from "../../json/json-value.ts";
import type { Reason } from "../../schema/compare/comparison.ts";
import type { FindingId } from "../finding/catalogue.ts";
import type { SchemaRoot } from "../finding/schema-root.ts";

/** What a reason of the algebra means to people, read by direction. */
export interface Verdict {
  readonly id: FindingId;
  /** What happened to the place, as a verb phrase. */
  readonly verb: string;
  /** The side under which a proving payload is valid. */
  readonly validUnder: "before" | "after";
  /** Set if the algebra cannot decide: the id of the finding if a payload shows that the change breaks programs. */
  readonly proven?: FindingId;
  /** What happened, as that finding says it. */
  readonly provenVerb?: string;
}

/** Where a reason was found. */
export interface ReasonContext {
  readonly kind: SchemaRoot["kind"];
  /** Whether it concerns the body as a whole. */
  readonly whole: boolean;
}

/** What became of the accepted payloads: more, fewer, some of each, or nobody can tell. */
export type PayloadChange = "widened" | "narrowed" | "changed" | "undecided";

/** Reads a reason's relation, of the old schema (a) to the new one (b). */
export function payloadChangeOf(reason: Reason): PayloadChange {
  switch (reason.relation) {
    case "narrower":
      return "widened";
    case "wider":
      return "narrowed";
    case "incomparable":
      return "changed";
    default:
      return "undecided";
  }
}

/** The part of a request that ids tell apart. */
export function requestPart({ kind }: ReasonContext): "parameter" | "property" {
  return kind === "parameter" ? "parameter" : "property";
}

/** A value for a sentence: short ones as JSON, long ones cut, nothing as "nothing". */
export function shownValue(value: JsonValue | undefined): string {
  if (value === undefined) {
    return "nothing";
  }
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
