import { TogetherError } from "../errors/together-error.ts";
import { isObject, type OptionRule } from "./client-rules.ts";

/** Options without null: each is either set or absent. */
export type Given<T> = { readonly [Name in keyof T]?: NonNullable<T[Name]> };

/**
 * Checks the names and values of options, and returns those that are neither undefined nor null.
 * @throws {@link TogetherError} naming the first bad option. Values are not repeated, except numbers.
 */
export function givenOptions<T extends object>(
  options: T,
  rules: Readonly<Record<string, OptionRule>>,
): Given<T> {
  if (!isObject(options)) throw new TogetherError("Options must be an object.");
  const set = Object.entries(options).filter(([name, value]) => {
    const [test, expected] = ruleOf(name, rules);
    if (value == null) return false;
    const outcome = test(value) ?? true;
    if (outcome === true) return true;
    const found = typeof value === "number" ? `${value}` : typeof value;
    // If the type is right, naming it would only confuse.
    const detail = expected.includes(found) ? "" : `, but is ${found}`;
    throw new TogetherError(
      `Option ${name} must be ${expected}${outcome ? `: see ${outcome}` : detail}.`,
    );
  });
  return Object.fromEntries(set) as Given<T>; // Proof: the same options, less those that are not set.
}

function ruleOf(name: string, rules: Readonly<Record<string, OptionRule>>): OptionRule {
  const rule = Object.hasOwn(rules, name) ? rules[name] : undefined;
  if (rule) return rule;
  const known = Object.keys(rules);
  const [nearest = ""] = [...known].sort((a, b) => likeness(name, b) - likeness(name, a));
  const hint =
    likeness(name, nearest) > 0.6
      ? `; did you mean ${nearest}?`
      : `. The options are ${known.join(", ")}.`;
  throw new TogetherError(`Unknown option ${name}${hint}`);
}

/** The share of neighboring letters that two names have in common: 1 if they are equal, case and punctuation aside. */
function likeness(one: string, other: string): number {
  const ones = pairsOf(one);
  const others = pairsOf(other);
  const shared = ones.filter((pair) => others.includes(pair));
  return (2 * shared.length) / (ones.length + others.length);
}

function pairsOf(name: string): readonly string[] {
  const letters = name.toLowerCase().replace(/[^a-z]/g, "");
  return [...letters].map((letter, index) => letter + (letters[index + 1] ?? ""));
}
