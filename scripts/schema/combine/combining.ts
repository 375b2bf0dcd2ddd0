import type { JsonSchema, JsonValue } from "../../json/json-value.ts";
import type { EmptyMeet, Mode, SchemaDecision } from "../../openapi/side.ts";
import type { SchemaClasses } from "../schema-classes.ts";
import type { Input } from "./input.ts";
import type { Reach } from "./reach.ts";

/** The position of a combined schema in the result. */
export interface Position {
  /** JSON pointer into the result. */
  readonly pointer: string;
  /** The number of definitions with different names that were combined on the way here. */
  readonly depth: number;
  /** The schemas as the sides state them at a pointer, before their `$ref`s were followed. */
  readonly stated?: { readonly pointer: string; readonly inputs: readonly Input[] };
}

/** A note taken while combining a schema, in document order. */
export type CombinationNote =
  | { readonly kind: "decision"; readonly decision: SchemaDecision }
  | { readonly kind: "empty"; readonly empty: EmptyMeet }
  | ExampleNote
  | InsertionNote;

/** An annotation to judge after the result is complete. */
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

/** A property that alignment gives to open objects because other sides declare it. */
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

/** The context of every rule. */
export interface Combining {
  readonly mode: Mode;
  /** Whether open objects get the names that other sides declare. */
  readonly aligned: boolean;
  readonly classes: SchemaClasses;
  readonly reach: Reach;
  /** Pointers of components that are not combined, because that would never end: each side refers to its own copy. */
  readonly pinned: ReadonlySet<string>;
  /** Combines the schemas at one place. */
  combine(inputs: readonly Input[], at: Position): NotedSchema;
  /** Whether a property name matches a pattern; undefined if that cannot be decided in time. */
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
