import { sameJson } from "../../json/canonical-json.ts";
import { pointerTokens } from "../../json/json-pointer.ts";
import type { JsonObject, JsonValue } from "../../json/json-value.ts";
import { componentAt } from "../../openapi/component-schemas.ts";
import { schemaAt } from "../../openapi/schema-at.ts";
import { accepts } from "../judge/accepts.ts";
import type { ProofTools } from "../proof-tools.ts";
import type { NotedCombination } from "./combine-noted.ts";
import type { CombinationNote, ExampleNote } from "./combining.ts";

/** Another value for a keyword of one of the combined schemas. */
interface Edit {
  /** Tokens of the keyword below that schema. */
  readonly tokens: readonly string[];
  /** Undefined if no value is left. */
  readonly value: JsonValue | undefined;
}

/** The outcome for examples and defaults that may be invalid under the combined schemas. */
export interface JudgedExamples {
  /** By `root POINTER` or `component NAME`. */
  readonly edits: ReadonlyMap<string, readonly Edit[]>;
  readonly notes: readonly CombinationNote[];
}

/** One of the combined schemas. */
interface Home {
  /** The key of its edits. */
  readonly key: string;
  /** Its pointer in the result. */
  readonly pointer: string;
  /** Its pointer in the document that is judged. */
  readonly judged: string;
}

/**
 * Chooses, from the examples of the sides, the freshest that is valid under the combined schema. Ajv is used only
 * if types, enum and bounds do not decide.
 */
export function judgedExamples(combination: NotedCombination, tools: ProofTools): JudgedExamples {
  const roots = [...combination.schemas.values()];
  const components = Object.fromEntries(combination.components);
  const document: JsonObject = { roots, components: { schemas: components } };
  const homes = homesOf(combination);
  const edits = new Map<string, Edit[]>();
  const notes = combination.notes.flatMap((note): readonly CombinationNote[] => {
    if (note.kind !== "example") return [note];
    const home = homes(note.pointer);
    if (home === undefined) return [];
    const below = note.pointer.slice(home.pointer.length);
    const value = chosen(note, document, `${home.judged}${below}`, tools);
    const isKept = value !== undefined && sameJson(value, note.candidates[0] ?? null);
    const tokens = [...pointerTokens(below), note.keyword];
    if (!isKept) edits.set(home.key, [...(edits.get(home.key) ?? []), { tokens, value }]);
    if (isKept && !note.differ) return [];
    return [{ kind: "decision", decision: { ...note.decision, result: value } }];
  });
  return { edits, notes };
}

/** Returns a function that finds the combined schema around a pointer of the result. */
function homesOf(combination: NotedCombination): (pointer: string) => Home | undefined {
  const roots = [...combination.schemas.keys()].map((pointer, index) => ({
    key: `root ${pointer}`,
    pointer,
    judged: `/roots/${index}`,
  }));
  const components = [...combination.components.keys()].map((name) => ({
    key: `component ${name}`,
    pointer: componentAt(name),
    judged: componentAt(name),
  }));
  const byPointer = new Map([...components, ...roots].map((home) => [home.pointer, home]));
  return (pointer) => {
    for (let end = pointer.length; end > 0; end = pointer.lastIndexOf("/", end - 1)) {
      const home = byPointer.get(pointer.slice(0, end));
      if (home !== undefined) return home;
    }
    return byPointer.get("");
  };
}

function chosen(
  note: ExampleNote,
  document: JsonObject,
  pointer: string,
  tools: ProofTools,
): JsonValue | undefined {
  const schema = schemaAt(document, pointer) ?? true;
  // If a schema or pattern cannot be judged, the example is not accepted.
  const isValid = (value: JsonValue) =>
    accepts({ document, pointer }, schema, value, tools) === true;
  if (note.keyword !== "examples") return note.candidates.find(isValid);
  const lists = note.candidates.map((list) => (Array.isArray(list) ? list.filter(isValid) : []));
  return lists.find((list) => list.length > 0);
}
