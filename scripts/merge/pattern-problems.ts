import { groupBy } from "../json/group-by.ts";
import { childPointer } from "../json/json-pointer.ts";
import { isJsonObject, type JsonObject } from "../json/json-value.ts";
import { visit } from "../openapi/visit.ts";
import type { Slice } from "../pages/slice.ts";
import type { Problem, SourcedValue } from "../problem/problem.ts";
import { expressionOf } from "../schema/judge/timed-patterns.ts";

/** A pattern of a page that is not a regular expression. */
interface InvalidPattern extends SourcedValue {
  readonly pointer: string;
}

/**
 * Finds the patterns of the slices that are not JavaScript regular expressions (JSON Schema Core, section 6.4),
 * with or without the `u` flag: one problem for each pattern, with all its places in the pages. No payload could
 * be checked against it, and a validator without it would accept anything.
 */
export function patternProblems(slices: readonly Slice[]): readonly Problem[] {
  const invalid = slices.flatMap(invalidPatterns);
  return [...groupBy(invalid, ({ value }) => value).values()].map((places): Problem => {
    const [first] = places;
    return {
      kind: "invalid-pattern",
      pointer: first?.pointer ?? "",
      values: places.map(({ source, line, value }) => ({ source, line, value })),
      message: `The pattern ${JSON.stringify(first?.value)} is not a valid regular expression in JavaScript, so no payload can be checked against it.`,
      suggestion:
        "Correct the pattern in the page, or ask the vendor to; syntax such as (?i) belongs to other languages.",
      exitCode: 4,
    };
  });
}

function invalidPatterns({ source, document, lineOf }: Slice): readonly InvalidPattern[] {
  return [...visit("document", document)].flatMap((visited) => {
    if (visited.kind !== "schema" || !isJsonObject(visited.value)) return [];
    const invalid = patternsOf(visited.value).filter(
      ({ pattern }) => expressionOf(pattern) === undefined,
    );
    return invalid.map(({ pattern, tokens }) => {
      const pointer = childPointer(visited.pointer, ...tokens);
      return { pointer, source, line: lineOf(pointer), value: pattern };
    });
  });
}

interface StatedPattern {
  readonly pattern: string;
  /** The tokens from its schema to it. */
  readonly tokens: readonly string[];
}

function patternsOf({ pattern, patternProperties }: JsonObject): readonly StatedPattern[] {
  const names = isJsonObject(patternProperties) ? Object.keys(patternProperties) : [];
  return [
    ...(typeof pattern === "string" ? [{ pattern, tokens: ["pattern"] }] : []),
    ...names.map((name) => ({ pattern: name, tokens: ["patternProperties", name] })),
  ];
}
