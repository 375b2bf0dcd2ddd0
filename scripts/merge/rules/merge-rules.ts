import { RULES } from "../../schema/combine/rules.ts";

/** The rules of the merge outside schemas, each with the sentence the report prints. */
const documentRules = {
  "highest-version": "The merged document is written in OpenAPI 3.1.",
  union: "The result has everything that any page names.",
  intersection:
    "The result has only what every page names, so a request that follows it is valid for each page.",
  "required-if-any": "Required in requests if any page says so.",
  "required-if-all": "Promised in responses only if every page says so.",
  "freshest-path-variables":
    "The paths differ only in the names of their variables, which are not sent, so the freshest page's names are used.",
  "freshest-example-field":
    "OpenAPI allows either example or examples in one place, so the freshest page's field is used.",
  "made-from-method-and-path":
    "No page names the operation, so the name is made from its method and path.",
  "split-by-operation":
    "Pages of different operations state this part of their parameters differently, so each operation keeps what its own pages state.",
  "split-by-direction":
    "The schema differs between responses and requests, so the document has it twice.",
} as const;

/** Every rule a decision can name, with its sentence. */
export const mergeRules: Readonly<Record<string, string>> = { ...RULES, ...documentRules };

/** Rules that settle only wording, which has no effect on payloads. */
export const wordingRules: ReadonlySet<string> = new Set([
  "freshest-wins",
  "example-chosen",
  "highest-version",
  "freshest-path-variables",
  "freshest-example-field",
]);
