import type { JsonValue } from "../../json/json-value.ts";
import type { Reason } from "../../schema/compare/comparison.ts";
import type { FindingId } from "../finding/catalogue.ts";
import type { SchemaRoot } from "../finding/schema-root.ts";

/** The meaning of the algebra's reason for programs, by direction. */
export interface Verdict {
  readonly id: FindingId;
  /** What happened to the place, as a verb phrase. */
  readonly verb: string;
  /** The side under which a proving payload is valid. */
  readonly validUnder: "before" | "after";
  /** Set if the algebra cannot decide: the id of the finding if a payload shows that the change breaks programs. */
  readonly proven?: FindingId;
  /** What happened, in the words of that finding. */
  readonly provenVerb?: string;
}

/** Where a reason was found. */
export interface ReasonContext {
  readonly kind: SchemaRoot["kind"];
  /** Whether it concerns the body as a whole. */
  readonly whole: boolean;
}

/** How the accepted payloads changed: more, fewer, both, or undecided. */
export type PayloadChange = "widened" | "narrowed" | "changed" | "undecided";

/** Interprets a reason's relation, which is that of the old schema (a) to the new one (b). */
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

/** The part of a request, as ids distinguish it. */
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
