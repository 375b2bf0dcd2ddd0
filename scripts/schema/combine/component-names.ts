import { pointerTokens, refTo } from "../../json/json-pointer.ts";
import {
  componentAt,
  componentPointer,
  componentSchemas,
} from "../../openapi/component-schemas.ts";
import type { Mode, Side } from "../../openapi/side.ts";
import type { SchemaClasses } from "../schema-classes.ts";
import { type Input, sideOf } from "./input.ts";
import type { Reach } from "./reach.ts";

/** How a component of the result is made. */
export type Recipe =
  | { readonly kind: "definition"; readonly pointer: string }
  | { readonly kind: "copy"; readonly input: Input }
  | {
      readonly kind: "tuple";
      readonly inputs: readonly Input[];
      readonly definitions: readonly Input[];
      readonly depth: number;
    };

/** The components of the result by name. One is made when a `$ref` to it is. */
export interface ComponentNames {
  resultRef(pointer: string): string;
  copyRef(side: number, pointer: string): string;
  tupleRef(inputs: readonly Input[], definitions: readonly Input[], depth: number): string;
  /** How to make a component of the result. By default, it is the definition with its name. */
  recipe(name: string): Recipe;
}

/**
 * Names the components of the result. A component keeps its name. Other referenced definitions, copies of one
 * side's own definition, and combinations of definitions with different names get a name that no side uses.
 */
export function componentNames(
  mode: Mode,
  sides: readonly Side[],
  classes: SchemaClasses,
  reach: Reach,
): ComponentNames {
  const { nameFor, recipe } = nameGiver(sides);
  const refToName = (name: string) => refTo(componentAt(name));
  return {
    resultRef: (pointer) => {
      const component = componentPointer(pointer);
      const stays = component === pointer || (component && reach.isFaithful(component));
      if (stays) return refTo(pointer);
      const recipe: Recipe = { kind: "definition", pointer };
      return refToName(nameFor(`definition ${pointer}`, nameOf(pointer), recipe));
    },
    copyRef: (side, pointer) => {
      const inputs = reach.contributions(pointer);
      const input = inputs.find(({ sides }) => sides.includes(side));
      if (input === undefined) return refTo(pointer);
      const number = classes.closed(sideOf(input), input.node);
      const key = `copy ${pointer} ${number}`;
      return refToName(nameFor(key, `${nameOf(pointer)}_1`, { kind: "copy", input }));
    },
    tupleRef: (inputs, definitions, depth) => {
      const places = definitions.map((input) => `${sideOf(input)} ${input.pointer}`).sort();
      const names = [...new Set(definitions.map((input) => nameOf(input.pointer)))].sort();
      const wanted = names.join(mode === "join" ? "_or_" : "_and_");
      const recipe: Recipe = { kind: "tuple", inputs, definitions, depth };
      return refToName(nameFor(`tuple ${places.join("\n")}`, wanted, recipe));
    },
    recipe,
  };
}

/** Gives each key a name that no side uses, and remembers its recipe. */
function nameGiver(sides: readonly Side[]) {
  const taken = new Set(sides.flatMap((side) => [...componentSchemas(side).keys()]));
  const recipes = new Map<string, Recipe>();
  const named = new Map<string, string>();
  return {
    nameFor: (key: string, wanted: string, recipe: Recipe): string => {
      const known = named.get(key);
      if (known !== undefined) return known;
      const name = freeName(wanted, taken);
      taken.add(name);
      named.set(key, name);
      recipes.set(name, recipe);
      return name;
    },
    recipe: (name: string): Recipe =>
      recipes.get(name) ?? { kind: "definition", pointer: componentAt(name) },
  };
}

/** A name made from the pointer's tokens, as OpenAPI allows it (3.1, Components Object: ^[a-zA-Z0-9._-]+$). */
function nameOf(pointer: string): string {
  const isComponent = componentPointer(pointer) !== undefined;
  const tokens = pointerTokens(pointer).slice(isComponent ? 2 : 0);
  return tokens.map((token) => token.replaceAll(/[^a-zA-Z0-9._-]+/g, "-")).join("_") || "schema";
}

/** Not `freeNames`, because a number that the wanted name ends with is raised: copies of X are X_1, X_2, … */
function freeName(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted;
  const base = wanted.replace(/_\d+$/, "");
  const tail = /_(\d+)$/.exec(wanted)?.[1];
  for (let number = tail === undefined ? 2 : Number(tail) + 1; ; number += 1)
    if (!taken.has(`${base}_${number}`)) return `${base}_${number}`;
}

/** The name of the component of the result at a pointer, or around it. */
export function componentName(pointer: string): string | undefined {
  return componentPointer(pointer) === undefined ? undefined : pointerTokens(pointer)[2];
}
