import { childPointer, member } from "../../../json/json-pointer.ts";
import { isJsonObject, type JsonSchema, type JsonValue } from "../../../json/json-value.ts";
import { oncePer } from "../../../json/once-per.ts";
import { schemaAt } from "../../../openapi/schema-at.ts";
import type { Located } from "../../../openapi/side.ts";
import type { Kind, SchemaView } from "../../normalize.ts";

/** Which of the two documents compared: 0 for a's, 1 for b's. */
export type SideIndex = 0 | 1;

/** A schema that takes part in a comparison, with its place. */
export interface Atom {
  readonly side: SideIndex;
  readonly pointer: string;
  readonly schema: JsonSchema;
}

/** One schema node without keywords that only compose other schemas. */
export interface Plain {
  readonly atom: Atom;
  readonly view: SchemaView;
}

/** The payloads that are valid under all of some schemas, of either document; all payloads if there are none. */
export interface Term {
  readonly atoms: readonly Atom[];
  /** If given, only payloads of these kinds. */
  readonly only?: readonly Kind[];
  /** If given, only objects with members of these names. */
  readonly present?: readonly string[];
  /** The depth of the payload below the compared schemas. */
  readonly depth: number;
}

/** The key of an atom. Equal keys mean equal schemas. */
export function atomKey(atom: Atom): string {
  return `${atom.side}${atom.pointer}`;
}

/** The key of a term, without its depth, given a name for each schema. Equal keys mean equal sets of payloads. */
export function termKey(term: Term, nameOf: (atom: Atom) => string | number): string {
  const only = term.only === undefined ? "" : ` ${term.only.join()}`;
  const present = term.present === undefined ? "" : ` ${JSON.stringify([...term.present].sort())}`;
  return [...new Set(term.atoms.map(nameOf))].sort().join(" ") + only + present;
}

/** A located schema as an atom; undefined if it is missing, because nothing can be proven about it. */
export function atomAt(located: Located, side: SideIndex): Atom | undefined {
  const schema = schemaAt(located.document, located.pointer);
  return schema === undefined ? undefined : { side, pointer: located.pointer, schema };
}

/** The schema below a keyword (and name or index); undefined if there is none. */
export function below(atom: Atom, ...tokens: readonly (string | number)[]): Atom | undefined {
  const value = tokens.reduce<JsonValue | undefined>(
    (parent, token) => member(parent, String(token)),
    atom.schema,
  );
  if (typeof value !== "boolean" && !isJsonObject(value)) return undefined;
  return { side: atom.side, pointer: childPointer(atom.pointer, ...tokens), schema: value };
}

/** Cached, because lists of schemas are used often, and so that equal atoms are one object. */
const listsOf = oncePer((_: Atom) => new Map<string, readonly Atom[]>());

/** The schemas in a list (`anyOf`) or map (`properties`) below a keyword. */
export function listBelow(atom: Atom, keyword: string): readonly Atom[] {
  const known = listsOf(atom);
  const list = known.get(keyword) ?? readList(atom, keyword);
  known.set(keyword, list);
  return list;
}

function readList(atom: Atom, keyword: string): readonly Atom[] {
  const value = member(atom.schema, keyword);
  const keys = typeof value === "object" && value !== null ? Object.keys(value) : [];
  return keys.flatMap((key) => below(atom, keyword, key) ?? []);
}

/** The payloads of a term that are also valid under one more schema. */
export function and(term: Term, atom: Atom): Term {
  return { ...term, atoms: [...term.atoms, atom] };
}

/** The payloads of a term that are objects with a member of this name. */
export function having(term: Term, name: string): Term {
  return { ...term, present: [...new Set([...(term.present ?? []), name])] };
}

/** The payloads one level below, valid under all of some schemas. */
export function inside(term: Term, atoms: readonly Atom[]): Term {
  return { atoms, depth: term.depth + 1 };
}
