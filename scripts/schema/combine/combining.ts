import type { JsonSchema, JsonValue } from "../../json/json-value.ts";
import type { EmptyMeet, Mode, SchemaDecision } from "../../openapi/side.ts";
import type { SchemaClasses } from "../schema-classes.ts";
import type { Input } from "./input.ts";
import type { Reach } from "./reach.ts";

/** Where a combined schema will be in the result. */
export interface Position {
  /** JSON pointer into the result. */
  readonly pointer: string;
  /** How many definitions of different names have been combined into one on the way here. */
  readonly depth: number;
  /** The schemas as the sides state them at a pointer, before their `$ref`s were followed. */
  readonly stated?: { readonly pointer: string; readonly inputs: readonly Input[] };
}

/** What was noted while a schema was combined, in document order. */
export type CombinationNote =
  | { readonly kind: "decision"; readonly decision: SchemaDecision }
  | { readonly kind: "empty"; readonly empty: EmptyMeet }
  | ExampleNote
  | InsertionNote;

/** An annotation that has to be judged once the result is complete. */
export interface ExampleNote {
  readonly kind: "example";
  /** Pointer of the schema in the result. */
  readonly pointer: string;
  readonly keyword: "example" | "examples" | "default";
  /** What the sides state, freshest first. */
  readonly candidates: readonly JsonValue[];
  readonly decision: SchemaDecision;
  /** Whether the sides state different ones. */
  readonly differ: boolean;
}

/** A property that open objects are given because other sides declare it: the alignment. */
export interface InsertionNote {
  readonly kind: "insertion";
  readonly sides: readonly number[];
  /** Pointer of the object schema in those sides. */
  readonly pointer: string;
  readonly name: string;
  readonly schema: JsonSchema;
}

/** A combined schema with the notes taken on the way. */
export interface NotedSchema {
  readonly schema: JsonSchema;
  readonly notes: readonly CombinationNote[];
}

/** What every rule may ask. */
export interface Combining {
  readonly mode: Mode;
  /** Whether open objects are given the names that other sides declare. */
  readonly aligned: boolean;
  readonly classes: SchemaClasses;
  readonly reach: Reach;
  /**
   * Pointers of components that are referred to on one side only by copies of its own: combined, they would lead back to
   * themselves without end.
   */
  readonly pinned: ReadonlySet<string>;
  /** Combines the schemas that are at one place. */
  combine(inputs: readonly Input[], at: Position): NotedSchema;
  /** Whether a property name matches a pattern; undefined where that cannot be told in time. */
  matches(pattern: string, name: string): boolean | undefined;
  /** The definition an input refers to. */
  definition(input: Input): Input | undefined;
  /** The `$ref` to the combined definition. */
  resultRef(pointer: string): string;
  /** The `$ref` to a copy of one side's own definition. */
  copyRef(side: number, pointer: string): string;
  /** The `$ref` to the combination of the definitions that the inputs refer to under different names. */
  tupleRef(inputs: readonly Input[], definitions: readonly Input[], depth: number): string;
}
