import type { JsonObject, JsonValue } from "../../json/json-value.ts";
import type { Resolution } from "../../project/read-resolutions.ts";

/** What one side states at one place. */
export interface Statement {
  /** Index of the side, freshest first. */
  readonly side: number;
  /** Where it stands in that side. */
  readonly pointer: string;
  readonly value: JsonValue;
}

/** A statement, or the nearest ancestor's place of a side that states nothing. */
export interface Stand {
  readonly side: number;
  readonly pointer: string;
  readonly value: JsonValue | undefined;
}

/** A place of the merged document and what the sides state there. */
export interface Field {
  /** Pointer into the merged document. */
  readonly pointer: string;
  readonly stated: readonly Statement[];
  /** The parent nodes of those sides that state the parent, but not this. */
  readonly silent: readonly Statement[];
}

/** Which way a payload travels; `unreached` where no operation sends or receives it. */
export type Direction = "request" | "response" | "unreached";

/** What a rule knows besides its field. */
export interface Context {
  readonly sides: readonly JsonObject[];
  /** By pointer into the merged document. */
  readonly resolutions: ReadonlyMap<string, Resolution>;
  /** The way of the payloads at this place. */
  readonly direction: Direction;
  /** Inside callbacks and webhooks, where the server sends the request. */
  readonly reversed: boolean;
}

/** What a rule has to say besides the value it returns. */
export type Note =
  | {
      readonly note: "decision";
      readonly pointer: string;
      readonly rule?: string;
      readonly resolution?: Resolution;
      readonly stands: readonly Stand[];
      readonly result: JsonValue | undefined;
    }
  | {
      readonly note: "problem";
      readonly kind: string;
      readonly pointer: string;
      readonly stands: readonly Stand[];
      readonly message: string;
      /** The value of the ready-made resolution. */
      readonly proposal: JsonValue;
      /** Values of further ready-made resolutions, where one does not settle it, by their pointers. */
      readonly proposals?: ReadonlyMap<string, JsonValue>;
    }
  /** A schema stands at the pointer: the algebra combines it. */
  | {
      readonly note: "schema";
      readonly pointer: string;
      readonly direction: Direction;
      readonly stated: readonly Statement[];
    }
  /** An example stands at the pointer, beside a schema: which one is chosen once schemas are combined. */
  | {
      readonly note: "example";
      readonly pointer: string;
      readonly direction: Direction;
      readonly stated: readonly Statement[];
    }
  /** A `$ref` to a component stands at the pointer; the sides that state it reach the component. */
  | {
      readonly note: "use";
      readonly pointer: string;
      readonly direction: Direction;
      readonly section: string;
      readonly name: string;
      readonly sides: readonly number[];
    }
  /** An operation stands at the pointer; `stated` holds its operationIds. */
  | {
      readonly note: "operation";
      readonly pointer: string;
      readonly operationId: string | undefined;
      readonly needsId: boolean;
      readonly stands: readonly Stand[];
    };

/** A computation that gives a value and, on its way, notes. */
export type Draft<T> = Generator<Note, T, undefined>;

/** How the statements of one place become one value; undefined where nothing is to stand. */
export type Rule = (field: Field, context: Context) => Draft<JsonValue | undefined>;
