import { catalogue, type FindingId } from "./catalogue.ts";
import { meanings } from "./meanings.ts";

/** What to do about a finding, by its level. */
export const advice: Readonly<Record<"error" | "warning" | "info", string>> = {
  error:
    "Correct programs may break: adapt them before you accept the change, or ask the vendor. To accept it for a limited time, add an entry to the ignore file.",
  warning: "Review the change: whether it breaks a program depends on what the program does.",
  info: "Nothing to do, unless you want to use the new possibilities.",
};

/** What a finding means, an example, and what to do: the text of `--explain`, and of the rules in a SARIF log. */
export function explanation(id: FindingId): string {
  const { class: about, level, bump } = catalogue[id];
  const { meaning, example } = meaningOf(id);
  return [
    `${id} (${level}, class ${about}, next version: ${bump})`,
    meaning,
    `Example: ${example}`,
    `What to do: ${advice[level]}`,
  ].join("\n");
}

/** What a finding means, in a sentence, and an example in a few words. */
export function meaningOf(id: FindingId): { readonly meaning: string; readonly example: string } {
  const [, meaning = "", example = ""] = meanings.find(([words]) => words.test(id)) ?? [];
  return { meaning, example };
}
