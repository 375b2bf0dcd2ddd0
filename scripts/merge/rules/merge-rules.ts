import { RULES } from "../../schema/combine/rules.ts";

/** The rules of the merge outside schemas, each with the sentence the report prints. */
const documentRules = {
  "highest-version": "The merged document is written in OpenAPI 3.1.",
  union: "Everything that any page names.",
  intersection: "What every page names: a request that follows the result is right for each page.",
  "required-if-any": "Required in requests if any page says so.",
  "required-if-all": "Promised in responses only if every page says so.",
  "freshest-path-variables":
    "The paths differ in the names of their variables only, which are not sent: the freshest page's names are taken.",
  "made-from-method-and-path":
    "No page names the operation: the name is made from its method and path.",
  "split-by-operation":
    "Pages of different operations state this part of their parameters differently: each operation keeps what its own pages state.",
  "split-by-direction":
    "The schema is different in responses and in requests, so the document has it twice.",
} as const;

/** Every rule a decision can name, with its sentence. */
export const mergeRules: Readonly<Record<string, string>> = { ...RULES, ...documentRules };

/** Rules that settle wording alone: what is sent and answered stays the same whichever value is taken. */
export const wordingRules: ReadonlySet<string> = new Set([
  "freshest-wins",
  "example-chosen",
  "highest-version",
  "freshest-path-variables",
]);
