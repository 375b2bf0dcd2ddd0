import { composeYaml } from "./compose-yaml.ts";
import type { Reading } from "./parsed.ts";
import { placesIn } from "./places-in.ts";
import { readYamlTokens } from "./read-yaml-tokens.ts";
import { readYamlValue } from "./read-yaml-value.ts";

/**
 * The value of a YAML 1.2 text (core schema), or all its faults. Keys are strings as written, including `200` and
 * `on`; dates stay strings.
 */
export function readYaml(text: string): Reading {
  const placeOf = placesIn(text);
  const syntax = readYamlTokens(text, placeOf);
  if ("fault" in syntax) return { faults: [syntax.fault] };
  const composed = composeYaml(syntax.tokens, placeOf);
  return "faults" in composed ? composed : readYamlValue(composed.contents, placeOf);
}
