import { isJsonObject, type JsonSchema, type JsonValue } from "../../json/json-value.ts";
import { componentAt, componentPointer } from "../../openapi/component-schemas.ts";
import { schemaAt } from "../../openapi/schema-at.ts";
import type { Mode, Root, Side } from "../../openapi/side.ts";
import { decided } from "../judge/decided.ts";
import { endlessSchemas } from "../judge/endless-schemas.ts";
import { timedPatterns } from "../judge/timed-patterns.ts";
import { schemaClasses } from "../schema-classes.ts";
import type { CombinationNote, Combining, NotedSchema, Position } from "./combining.ts";
import { componentName, componentNames, type Recipe } from "./component-names.ts";
import { noted } from "./decision-note.ts";
import { definitionOf } from "./definition-of.ts";
import { embed } from "./embed.ts";
import { groupInputs, type Input, sideOf } from "./input.ts";
import { reachFrom } from "./reach.ts";
import { combineDifferent } from "./rules/combine-different.ts";
import { combineEqual } from "./rules/combine-equal.ts";

/** Options of a combination. */
export interface CombineOptions {
  /** Schemas that a person has decided, by pointer into the result. They are used unchanged. */
  readonly settled?: ReadonlyMap<string, JsonValue>;
  /** Whether open objects get the names that other sides declare. @defaultValue true */
  readonly aligned?: boolean;
}

/** A combination with all its notes, before examples are judged. */
export interface NotedCombination {
  readonly schemas: ReadonlyMap<string, JsonSchema>;
  readonly components: ReadonlyMap<string, JsonSchema>;
  readonly notes: readonly CombinationNote[];
}

/**
 * Combines as `combine` does, and returns all notes. Components that would be composed of themselves in the result
 * are not combined: each side keeps its own copy.
 */
export function combineNoted(
  mode: Mode,
  sides: readonly Side[],
  roots: readonly Root[],
  options: CombineOptions = {},
): NotedCombination {
  const make = (pinned: ReadonlySet<string>): NotedCombination => {
    const made = combineOnce(mode, sides, roots, { ...options, pinned });
    const schemas = Object.fromEntries(made.components);
    const endless = endlessSchemas({ components: { schemas } }).flat();
    const more = new Set([...pinned, ...endless.map((one) => componentPointer(one) ?? one)]);
    return more.size === pinned.size ? made : make(more);
  };
  return make(new Set());
}

interface PinnedOptions extends CombineOptions {
  readonly pinned: ReadonlySet<string>;
}

function combineOnce(
  mode: Mode,
  sides: readonly Side[],
  roots: readonly Root[],
  options: PinnedOptions,
): NotedCombination {
  const { combining, recipe } = combiningOf(mode, sides, roots, options);
  const schemas = roots.map(({ pointer, places }) => {
    const inputs = places.flatMap(({ side, pointer }): Input[] => {
      const node = schemaAt(sides[side] ?? {}, pointer);
      return node === undefined ? [] : [{ sides: [side], pointer, node }];
    });
    return [pointer, combining.combine(inputs, { pointer, depth: 0 })] as const;
  });
  const components = new Map<string, NotedSchema>();
  const waiting = schemas.flatMap(([, { schema }]) => namesIn(combining, schema));
  for (const name of waiting) {
    if (components.has(name)) continue;
    const made = makeComponent(combining, name, recipe(name));
    if (made === undefined) continue;
    components.set(name, made);
    waiting.push(...namesIn(combining, made.schema));
  }
  const outcomes = [...schemas.map(([, made]) => made), ...components.values()];
  return {
    schemas: new Map(schemas.map(([pointer, { schema }]) => [pointer, schema])),
    components: new Map([...components].map(([name, { schema }]) => [name, schema])),
    notes: outcomes.flatMap(({ notes }) => notes),
  };
}

function combiningOf(
  mode: Mode,
  sides: readonly Side[],
  roots: readonly Root[],
  options: PinnedOptions,
) {
  const settled = options.settled ?? new Map<string, JsonValue>();
  const given = [...settled.values()].filter(isJsonObject);
  const classes = schemaClasses(sides);
  const reach = reachFrom(sides, roots, classes, new Set(settled.keys()), given);
  const names = componentNames(mode, sides, classes, reach);
  const test = timedPatterns();
  const combine = (inputs: readonly Input[], at: Position): NotedSchema => {
    const known = settled.get(at.pointer);
    if (isJsonObject(known) || typeof known === "boolean") return noted(known);
    const groups = groupInputs(inputs, classes);
    const distinct = new Set(groups.map((input) => classes.closed(sideOf(input), input.node)));
    return (distinct.size > 1 ? combineDifferent : combineEqual)(combining, groups, at);
  };
  const combining: Combining = {
    mode,
    aligned: options.aligned ?? true,
    classes,
    reach,
    pinned: options.pinned,
    ...names,
    combine,
    matches: (pattern, name) => decided(() => test(pattern, name)),
    definition: (input) => definitionOf(sides, input),
  };
  return { combining, recipe: names.recipe };
}

/** A component of the result; undefined if no side defines it. */
function makeComponent(
  combining: Combining,
  name: string,
  recipe: Recipe,
): NotedSchema | undefined {
  const pointer = componentAt(name);
  if (recipe.kind === "copy") return noted(embed(combining, recipe.input, true));
  if (recipe.kind === "tuple") {
    const stated = { pointer, inputs: recipe.inputs };
    return combining.combine(recipe.definitions, { pointer, depth: recipe.depth + 1, stated });
  }
  const inputs = combining.reach.contributions(recipe.pointer);
  return inputs.length === 0 ? undefined : combining.combine(inputs, { pointer, depth: 0 });
}

function namesIn(combining: Combining, schema: JsonSchema): readonly string[] {
  return combining.classes
    .references(schema)
    .flatMap(({ pointer }) => componentName(pointer) ?? []);
}
