import { member } from "../../../json/json-pointer.ts";
import { isJsonObject, type JsonObject, type JsonValue } from "../../../json/json-value.ts";
import { KEYWORDS } from "../../../openapi/keywords.ts";
import type { Combining } from "../combining.ts";
import { childInput, type Input, impliedInput } from "../input.ts";
import { declaresInPart } from "./declares-in-part.ts";
import type { Viewed } from "./part.ts";

/** The constraints of one schema on an object's properties. */
export interface ObjectSide {
  readonly input: Input;
  readonly properties: JsonObject;
  readonly patterns: JsonObject;
  /** The stated additionalProperties. */
  readonly additional: Input | undefined;
  readonly required: readonly string[];
  /** Whether it constrains objects at all. Otherwise it is not aligned. */
  readonly isAboutObjects: boolean;
}

/** Reads the constraints of a schema on an object's properties. */
export function objectSide({ input, view }: Viewed): ObjectSide {
  const required = view.keywords.get("required");
  const isAboutObjects =
    member(input.node, "type") !== undefined ||
    [...view.keywords.keys()].some((keyword) => KEYWORDS.get(keyword)?.concerns === "object");
  return {
    input,
    properties: objectOf(view.keywords.get("properties")),
    patterns: objectOf(view.keywords.get("patternProperties")),
    additional: childInput(input, "additionalProperties"),
    required: Array.isArray(required) ? required.filter((name) => typeof name === "string") : [],
    isAboutObjects,
  };
}

/**
 * The schema that applies to a property; undefined if the side does not take part in it, because it is open and
 * neither it nor the schemas it is composed of name the property.
 */
export function propertyInput(
  combining: Combining,
  side: ObjectSide,
  name: string,
): Input | undefined {
  const declared = childInput(side.input, "properties", name);
  if (declared !== undefined) return declared;
  const anything = impliedInput(side.input, true, "properties", name);
  const matches = Object.keys(side.patterns).map((pattern) => combining.matches(pattern, name));
  const pattern = Object.keys(side.patterns).find((_, index) => matches[index] === true);
  // In a meet, the pattern's schema is in the result and applies there.
  if (pattern !== undefined)
    return combining.mode === "meet"
      ? anything
      : (childInput(side.input, "patternProperties", pattern) ?? anything);
  const isUnsure = matches.includes(undefined);
  if (side.additional !== undefined)
    return isUnsure && combining.mode === "join" ? anything : side.additional;
  const isSilent = side.isAboutObjects && !declaresInPart(combining, side.input, name);
  return combining.aligned && isSilent && !isUnsure ? undefined : anything;
}

/** An upper (join) or lower (meet) bound of what a side accepts for names that match a pattern. */
export function patternInput(
  combining: Combining,
  side: ObjectSide,
  pattern: string,
): readonly Input[] {
  const own = childInput(side.input, "patternProperties", pattern);
  if (own !== undefined) return [own];
  const others = side.additional ?? impliedInput(side.input, true, "patternProperties", pattern);
  if (combining.mode === "meet") return [others];
  const patterns = Object.keys(side.patterns).flatMap(
    (other) => childInput(side.input, "patternProperties", other) ?? [],
  );
  const declared = Object.keys(side.properties)
    .filter((name) => combining.matches(pattern, name) !== false)
    .flatMap((name) => childInput(side.input, "properties", name) ?? []);
  return [others, ...patterns, ...declared];
}

function objectOf(value: JsonValue | undefined): JsonObject {
  return isJsonObject(value) ? value : {};
}
