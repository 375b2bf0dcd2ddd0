import type { JsonObject, JsonValue } from "../../json/json-value.ts";
import type { Direction } from "../../openapi/map-document-schemas.ts";
import type { ObjectKind } from "../../openapi/object-grammar.ts";
import type { Resolution } from "../../project/read-resolutions.ts";
import type { ProofTools } from "../../schema/proof-tools.ts";

/** What one side states at one place. */
export interface Statement {
  /** Index of the side, freshest first. */
  readonly side: number;
  /** JSON pointer into that side. */
  readonly pointer: string;
  readonly value: JsonValue;
}

/** A side's statement or, if it has none, the place of the nearest ancestor, with the value undefined. */
export interface SideValue {
  readonly side: number;
  readonly pointer: string;
  readonly value: JsonValue | undefined;
}

/** A place of the merged document and what the sides state there. */
export interface Field {
  /** Pointer into the merged document. */
  readonly pointer: string;
  readonly stated: readonly Statement[];
  /** The parent nodes of sides that state the parent but not the field. */
  readonly silent: readonly Statement[];
}

/** How operations reach a payload: as part of a request or a response, or not at all. */
export type ReachedBy = Direction | "unreached";

/** The context of a rule, besides its field. */
export interface Context {
  readonly tools: ProofTools;
  readonly sides: readonly JsonObject[];
  /** By pointer into the merged document. */
  readonly resolutions: ReadonlyMap<string, Resolution>;
  /** The direction of the payloads at this place. */
  readonly direction: ReachedBy;
  /** True inside callbacks and webhooks, where the server sends the request. */
  readonly reversed: boolean;
  /** The page and line of a place in a side, for messages. */
  readonly placeOf: (place: Pick<SideValue, "side" | "pointer">) => string;
  /** The rules for objects that contain each other. */
  readonly rules: Readonly<Partial<Record<ObjectKind, Rule>>>;
}

/** A conflict that was settled, by a rule or a resolution. */
export interface DecisionNote {
  readonly note: "decision";
  readonly pointer: string;
  /** How operations reach the component at the pointer; absent elsewhere. */
  readonly direction?: ReachedBy;
  readonly rule?: string;
  readonly resolution?: Resolution;
  readonly values: readonly SideValue[];
  readonly result: JsonValue | undefined;
}

/** A conflict that waits for a person. */
export interface ProblemNote {
  readonly note: "problem";
  readonly kind: string;
  readonly pointer: string;
  /** How operations reach the component at the pointer; absent elsewhere. */
  readonly direction?: ReachedBy;
  readonly values: readonly SideValue[];
  readonly message: string;
  /** The value of the proposed resolution. */
  readonly proposal: JsonValue;
  /** The values of further proposed resolutions by pointer, if one does not settle the conflict. */
  readonly proposals?: ReadonlyMap<string, JsonValue>;
}

/** A schema at the pointer, which the algebra combines. */
interface SchemaNote {
  readonly note: "schema";
  readonly pointer: string;
  readonly direction: ReachedBy;
  readonly stated: readonly Statement[];
}

/** An example of a schema. Which one is used is decided after the schemas are combined. */
export interface ExampleNote {
  readonly note: "example";
  readonly pointer: string;
  readonly direction: ReachedBy;
  readonly stated: readonly Statement[];
}

/** A `$ref` to a component; the sides that state it reach the component. */
export interface UseNote {
  readonly note: "use";
  readonly pointer: string;
  readonly direction: ReachedBy;
  readonly section: string;
  readonly name: string;
  readonly sides: readonly number[];
}

/** An operation; `values` holds its operationIds. */
export interface OperationNote {
  readonly note: "operation";
  readonly pointer: string;
  readonly operationId: string | undefined;
  readonly needsId: boolean;
  readonly values: readonly SideValue[];
}

/** What a rule reports besides its value. */
export type Note = DecisionNote | ProblemNote | SchemaNote | ExampleNote | UseNote | OperationNote;

/** A computation that yields notes and returns a value. */
export type Draft<T> = Generator<Note, T, undefined>;

/** Turns the statements of one place into one value; undefined if the merged document states nothing there. */
export type Rule = (field: Field, context: Context) => Draft<JsonValue | undefined>;
