const integers = ["0", "1", "-1", "1234567890123"];

/** How values of a type may look as a parameter: boundaries of length and form. */
export function sentTexts(type: string): readonly string[] {
  switch (type) {
    case "integer":
      return integers;
    case "number":
      return [...integers, "0.5", "1e+21"];
    case "boolean":
      return ["true", "false"];
    default:
      return ["text", "", "a b"];
  }
}
