import type { JsonObject, JsonSchema, JsonValue } from "../../../json/json-value.ts";
import type { Concern } from "../../../openapi/keywords.ts";
import { concerns, type Kind, normalize, type SchemaView } from "../../normalize.ts";
import type { CombinationNote } from "../combining.ts";
import type { Conflict } from "../decision-note.ts";
import type { Input } from "../input.ts";

/** The result of the rule for some keywords. */
export interface Part {
  readonly keywords: readonly (readonly [string, JsonValue])[];
  readonly conflicts?: readonly Conflict[];
  readonly notes?: readonly CombinationNote[];
  /** Further schemas to meet, if one keyword cannot express the result. */
  readonly fragments?: readonly JsonObject[];
  /** Kinds of payloads that turned out to be impossible. */
  readonly impossible?: readonly Kind[];
}

/** An input with the view of its schema. */
export interface Viewed {
  readonly input: Input;
  readonly view: SchemaView;
}

/** The inputs with their views. */
export function viewed(inputs: readonly Input[]): readonly Viewed[] {
  return inputs.map((input) => ({ input, view: normalize(input.node) }));
}

/** The schemas that allow the types of a keyword. */
export function concerned(views: readonly Viewed[], concern: Concern): readonly Viewed[] {
  return views.filter(({ view }) => concerns(concern, view.kinds));
}

/** Whether a schema states nothing at all, not even annotations. */
export function isBlank(schema: JsonSchema): boolean {
  return schema === true || (typeof schema === "object" && Object.keys(schema).length === 0);
}
