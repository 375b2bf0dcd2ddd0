import type { ValueKind } from "./value-kinds.ts";

/** The fields of a parameter or header that determine its serialization, with defaults filled in. */
export interface Writing {
  readonly place: string;
  readonly style: string;
  readonly isExploded: boolean;
  /** Set if the value is sent in this media type, regardless of its style. */
  readonly mediaType?: string;
}

/**
 * The serialization of a kind of value, without settings that have no effect on it (OpenAPI 3.1, 4.8.12: Style
 * Examples).
 */
export function writtenForm(writing: Writing, kind: ValueKind): string {
  const { place, style, isExploded, mediaType } = writing;
  if (mediaType !== undefined) {
    // A number has the same form in JSON and plain text.
    const isPlain = kind === "number" && /[/+]json$/.test(mediaType);
    return isPlain ? writtenForm({ place, style: usualStyle(place), isExploded }, kind) : mediaType;
  }
  switch (kind) {
    case "list":
      return listForm(style, isExploded);
    case "object":
      return style === "deepObject" ? style : `${style}, ${isExploded ? "exploded" : "joined"}`;
    default:
      // The styles of a query differ only in how they join values.
      return usualStyle(place) === "form" ? "form" : style;
  }
}

/** The style of what states none (OpenAPI 3.1, 4.8.12). */
export function usualStyle(place: string): string {
  return place === "query" || place === "cookie" ? "form" : "simple";
}

function listForm(style: string, isExploded: boolean): string {
  switch (style) {
    case "deepObject":
      return style;
    case "simple":
      return "simple, joined";
    case "form":
    case "spaceDelimited":
    case "pipeDelimited":
      return isExploded ? "form, exploded" : `${style}, joined`;
    default:
      return `${style}, ${isExploded ? "exploded" : "joined"}`;
  }
}
