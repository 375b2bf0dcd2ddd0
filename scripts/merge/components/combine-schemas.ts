import { valueAt } from "../../json/json-pointer.ts";
import type { JsonSchema, JsonValue } from "../../json/json-value.ts";
import {
  componentAt,
  componentPointer,
  componentSchemas,
} from "../../openapi/component-schemas.ts";
import { documentReferences } from "../../openapi/document-references.ts";
import type { Combination, Place, Root } from "../../openapi/side.ts";
import { combine } from "../../schema/combine/combine.ts";
import { notesOf } from "../rules/collect-notes.ts";
import type { Context, Note, ReachedBy } from "../rules/statement.ts";
import { placeRequestProblems, requestResolutions } from "./request-resolutions.ts";
import { schemaNotes } from "./schema-notes.ts";
import { settleSchemas, withSettledKeywords } from "./settle-schemas.ts";

/** The combined schemas of one direction. */
export interface CombinedSchemas {
  /** By the pointer of their place. */
  readonly schemas: ReadonlyMap<string, JsonSchema>;
  /** Components by pointer. */
  readonly components: ReadonlyMap<string, JsonSchema>;
  readonly notes: readonly Note[];
}

/**
 * Joins all schemas that the notes place in responses, and meets those in requests. Schemas that no operation
 * reaches are joined.
 * @returns The combined schemas of each direction.
 */
export function combineSchemas(
  notes: readonly Note[],
  context: Context,
): ReadonlyMap<ReachedBy, CombinedSchemas> {
  const { sides } = context;
  const resolutions = requestResolutions(context.resolutions, sides);
  const ofRequests = { ...context, resolutions };
  const request = combineDirection("request", rootsOf(notes, "request"), ofRequests);
  const response = combineDirection("response", rootsOf(notes, "response"), context);
  const reached = new Set([...request.components.keys(), ...response.components.keys()]);
  const unreachedRoots = allSchemaPointers(context)
    .filter((pointer) => !reached.has(pointer))
    .map((pointer) => componentRoot(pointer, context));
  const roots = [...rootsOf(notes, "unreached"), ...unreachedRoots];
  const requestNotes = placeRequestProblems(request.notes, response.components, sides);
  return new Map([
    ["request", { ...request, notes: requestNotes }],
    ["response", response],
    ["unreached", combineDirection("unreached", roots, context)],
  ]);
}

function rootsOf(notes: readonly Note[], direction: ReachedBy): readonly Root[] {
  return notesOf(notes, "schema")
    .filter((note) => note.direction === direction)
    .map(({ pointer, stated }) => ({
      pointer,
      places: stated.map(
        (statement): Place => ({ side: statement.side, pointer: statement.pointer }),
      ),
    }));
}

function combineDirection(
  direction: ReachedBy,
  roots: readonly Root[],
  context: Context,
): CombinedSchemas {
  const mode = direction === "request" ? "meet" : "join";
  const settled = settleSchemas(
    (values) => combineWithBorrowed(mode, roots, context, values),
    context,
  );
  const { combination, values } = settled;
  return {
    schemas: withSettledKeywords(combination.schemas, values),
    components: withSettledKeywords(componentsByPointer(combination), values),
    notes: schemaNotes(settled),
  };
}

/**
 * Combines schemas, and adds as roots those components that sides refer to without having them, because a slice
 * may refer to a component of another page. All pages with that component take part.
 */
function combineWithBorrowed(
  mode: "join" | "meet",
  roots: readonly Root[],
  context: Context,
  settled: ReadonlyMap<string, JsonValue>,
): Combination {
  const combination = combine(mode, context.sides, roots, context.tools, { settled });
  const known = componentsByPointer(combination);
  const texts = [...combination.schemas.values(), ...combination.components.values()];
  const targets = texts.flatMap((schema) =>
    documentReferences(schema, "schema").map(({ target }) => target),
  );
  const missing = [...new Set(targets.flatMap((target) => componentPointer(target) ?? []))]
    .filter((pointer) => !known.has(pointer))
    .map((pointer) => componentRoot(pointer, context))
    .filter(({ places }) => places.length > 0);
  if (missing.length === 0) return combination;
  return combineWithBorrowed(mode, [...roots, ...missing], context, settled);
}

/** The components of a combination, including those that are roots. */
function componentsByPointer(combination: Combination): ReadonlyMap<string, JsonSchema> {
  const roots = [...combination.schemas].filter(
    ([pointer]) => componentPointer(pointer) === pointer,
  );
  const reached = [...combination.components].map(
    ([name, schema]) => [componentAt(name), schema] as const,
  );
  return new Map([...roots, ...reached]);
}

function componentRoot(pointer: string, context: Context): Root {
  const places = context.sides.flatMap((document, side): readonly Place[] =>
    valueAt(document, pointer) === undefined ? [] : [{ side, pointer }],
  );
  return { pointer, places };
}

function allSchemaPointers(context: Context): readonly string[] {
  const names = context.sides.flatMap((document) => [...componentSchemas(document).keys()]);
  return [...new Set(names)].map(componentAt);
}
