import type { JsonObject } from "../../json/json-value.ts";
import type { Slice } from "../../pages/slice.ts";
import type { Resolution } from "../../project/read-resolutions.ts";
import type { ProofTools } from "../../schema/proof-tools.ts";
import { collectNotes, notesOf } from "../rules/collect-notes.ts";
import { componentRules } from "../rules/component-rules.ts";
import { documentRule } from "../rules/document-rule.ts";
import { sliceRules } from "../rules/slice-rules.ts";
import type { Context, Note, ReachedBy } from "../rules/statement.ts";
import { assembleDocument } from "./assemble-document.ts";
import { chooseExamples } from "./choose-examples.ts";
import { combineSchemas } from "./combine-schemas.ts";
import { type DraftedComponent, draftComponents } from "./draft-components.ts";
import { operationIds } from "./operation-ids.ts";
import { type ParameterVariants, parameterVariants } from "./parameter-variants.ts";
import { placeRequestNotes, splitDecisions } from "./place-request-notes.ts";
import { renameLinks } from "./rename-links.ts";

/** The merged document, with conflicts settled by rule or resolution, and the notes about them. */
export interface DraftedDocument {
  readonly document: JsonObject;
  readonly notes: readonly Note[];
  /** The pointers of disagreements that no operation reaches. */
  readonly unreached: ReadonlySet<string>;
}

/** Merges slices. If resolutions rename operations that links refer to, merges again with the links renamed. */
export function draftDocument(
  slices: readonly Slice[],
  resolutions: readonly Resolution[],
  tools: ProofTools,
): DraftedDocument {
  const context: Context = {
    tools,
    sides: slices.map(({ document }) => document),
    resolutions: new Map(resolutions.map((resolution) => [resolution.pointer, resolution])),
    direction: "response",
    reversed: false,
    placeOf: ({ side, pointer }) => {
      const slice = slices[side];
      return slice === undefined ? "" : `${slice.source}:${slice.lineOf(pointer)}`;
    },
    rules: componentRules,
  };
  const drafted = draftOnce(slices, context);
  const sides = renameLinks(drafted.notes, context);
  const isSame = sides.every((side, index) => side === context.sides[index]);
  return isSame ? drafted : draftOnce(slices, { ...context, sides });
}

function draftOnce(slices: readonly Slice[], context: Context): DraftedDocument {
  const { sides } = context;
  const stated = sides.map((value, side) => ({ side, pointer: "", value }));
  const main = collectNotes(documentRule({ pointer: "", stated, silent: [] }, context));
  const { components, variants } = draftVariants(main.notes, context);
  const drafted = [...main.notes, ...components.flatMap(({ notes }) => notes)];
  const schemas = combineSchemas(drafted, context);
  const reached = components.filter(({ direction }) => direction !== "unreached");
  const callable = [...main.notes, ...reached.flatMap(({ notes }) => notes)];
  const named = operationIds(callable, context);
  const assembled = assembleDocument({
    ...{ main, components, schemas, sides },
    operationIds: named.ids,
    nameOf: variants.nameOf,
  });
  const { document, split } = assembled;
  const chosen = chooseExamples(document, notesOf(callable, "example"), split, context);
  const notesOn = (direction: ReachedBy): readonly Note[] =>
    [
      ...components.filter((each) => each.direction === direction).flatMap((each) => each.notes),
      ...(schemas.get(direction)?.notes ?? []),
    ].map((note) =>
      note.note === "decision" || note.note === "problem" ? { ...note, direction } : note,
    );
  const notes = [
    ...collectNotes(sliceRules(slices, document.openapi ?? null, context)).notes,
    ...main.notes,
    ...named.notes,
    ...variants.notes,
    ...notesOn("response"),
    ...placeRequestNotes(notesOn("request"), split),
    ...splitDecisions(split, context),
    ...chosen.notes,
  ];
  // What nothing reaches has no payloads, so its schemas are joined and nothing is reported.
  const unreached = notesOn("unreached").flatMap((note) =>
    note.note === "decision" || note.note === "problem" ? [note.pointer] : [],
  );
  return { document: chosen.document, notes, unreached: new Set(unreached) };
}

/**
 * The components. Parameters that operations share but state differently are split by operation. A split parameter
 * may refer to further parameters, which are then split, too; this ends, because fewer pages take part in a use
 * each time.
 */
function draftVariants(
  notes: readonly Note[],
  context: Context,
  known?: ParameterVariants,
): { readonly components: readonly DraftedComponent[]; readonly variants: ParameterVariants } {
  const components = draftComponents(notes, context, known?.nameOf);
  const reached = components.filter(({ direction }) => direction !== "unreached");
  const uses = [...notes, ...reached.flatMap((component) => component.notes)];
  const variants = parameterVariants(notesOf(uses, "use"), context);
  return variants.notes.length === (known?.notes.length ?? 0)
    ? { components, variants }
    : draftVariants(notes, context, variants);
}
