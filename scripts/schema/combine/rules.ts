/**
 * The rules that settle disagreements between schemas, each with the sentence for the report, in order of
 * importance: if several settle one disagreement, the first is named.
 */
export const RULES = {
  "any-of-schemas":
    "The schemas have no exact union keyword by keyword, so a payload may be valid under any of them.",
  "all-of-schemas":
    "The schemas have no exact intersection keyword by keyword, so a payload must be valid under all of them.",
  "one-of-becomes-any-of":
    "The schemas of the alternatives differ between pages, so one payload may match several of them: oneOf becomes anyOf.",
  "branches-combined": "The alternatives are the same and are combined one by one.",
  "wider-schema": "One page's schema accepts everything that the others accept, so it is used.",
  "narrower-schema": "One page's schema accepts only what the others also accept, so it is used.",
  "enum-dropped":
    "Not every page restricts the values to a list, so the list is dropped and the types are kept.",
  "enum-union": "The values of all pages, the freshest page's first.",
  "enum-intersection": "The values that every page accepts.",
  "type-union": "The types of all pages.",
  "type-intersection": "The types that every page accepts.",
  "pattern-any": "A string may match the pattern of any page.",
  "pattern-all": "A string must match the patterns of all pages.",
  "weaker-bound": "The weaker bound; none if a page has none.",
  "stronger-bound": "The stronger bound.",
  "required-intersection": "A property is required if every page requires it.",
  "required-union": "A property is required if any page requires it.",
  "property-aligned":
    "Only some pages name the property, and the others leave their objects open, so it is optional, with the type it has where it is named.",
  "format-dropped":
    "Not every page states this format, so a strict validator would reject what the others' servers send.",
  "format-all": "The formats of all pages.",
  "default-dropped": "The pages differ in the default, so none is stated.",
  "example-chosen": "The freshest page's example that is valid for the combined schema.",
  "deprecated-if-any": "Deprecated if any page says so.",
  "mapping-union": "The discriminator values of all pages.",
  "discriminator-dropped": "The pages state different discriminators, so none is used.",
  "freshest-wins": "The freshest page that states it wins.",
} as const;

/** The name of a rule. */
export type RuleName = keyof typeof RULES;
