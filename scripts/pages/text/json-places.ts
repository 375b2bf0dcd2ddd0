import { isInexact } from "../../json/is-inexact.ts";
import { jsonCode, skipSpace, stringEnd, stringValue } from "./json-code.ts";
import type { Mark } from "./places-in.ts";

interface Member {
  /** Offset of the key, or of the item itself in a list. */
  readonly offset: number;
  readonly valueOffset: number;
}

/** The length, in characters, from which a container's end is remembered. */
const largeContainer = 500;

/**
 * Finds the places of nodes in a valid JSON text on demand: only the containers on the way to a node are searched,
 * and then remembered. An index of every node would take more memory than a large document itself.
 */
export class JsonPlaces {
  readonly #text: string;
  readonly #placeOf: (offset: number) => Mark;
  readonly #members = new Map<number, ReadonlyMap<string, Member>>();
  readonly #ends = new Map<number, number>();

  constructor(text: string, placeOf: (offset: number) => Mark) {
    this.#text = text;
    this.#placeOf = placeOf;
  }

  /** The line of the node at the reference tokens or, if there is none, of its nearest ancestor. */
  lineOf(tokens: readonly string[]): number {
    return this.#placeOf(this.#find(tokens).node.offset).line;
  }

  /** The text of the number at the reference tokens, if a double might not represent it. */
  numberAt(tokens: readonly string[]): string | undefined {
    const { node, isExact } = this.#find(tokens);
    const literal = /-?\d[\d.eE+-]*/y;
    literal.lastIndex = node.valueOffset;
    const [source] = (isExact && literal.exec(this.#text)) || [];
    return isInexact(Number(source)) ? source : undefined;
  }

  /** The node at the reference tokens, or its nearest ancestor. */
  #find(tokens: readonly string[]): { readonly node: Member; readonly isExact: boolean } {
    const start = skipSpace(this.#text, 0);
    let node: Member = { offset: start, valueOffset: start };
    for (const token of tokens) {
      const member = this.#membersOf(node.valueOffset).get(token);
      if (!member) return { node, isExact: false };
      node = member;
    }
    return { node, isExact: true };
  }

  #membersOf(container: number): ReadonlyMap<string, Member> {
    const known = this.#members.get(container);
    if (known) return known;
    const members = this.#findMembers(container);
    this.#members.set(container, members);
    return members;
  }

  #findMembers(container: number): ReadonlyMap<string, Member> {
    const members = new Map<string, Member>();
    const opening = this.#text.charCodeAt(container);
    if (opening !== jsonCode.openObject && opening !== jsonCode.openList) return members;
    let at = skipSpace(this.#text, container + 1);
    while (!isClosing(this.#text.charCodeAt(at))) {
      const offset = at;
      let key = String(members.size);
      if (opening === jsonCode.openObject) {
        const end = stringEnd(this.#text, at);
        key = stringValue(this.#text, at, end) ?? "";
        at = skipSpace(this.#text, skipSpace(this.#text, end) + 1);
      }
      members.set(key, { offset, valueOffset: at });
      at = skipSpace(this.#text, this.#valueEnd(at));
      if (this.#text.charCodeAt(at) === jsonCode.comma) at = skipSpace(this.#text, at + 1);
    }
    return members;
  }

  /**
   * The offset of a value's end. The ends of large containers in it are remembered, so that each is read only
   * once.
   */
  #valueEnd(start: number): number {
    const open: number[] = [];
    for (let at = start; at < this.#text.length; at += 1) {
      const character = this.#text.charCodeAt(at);
      if (character === jsonCode.quote) at = stringEnd(this.#text, at) - 1;
      else if (character === jsonCode.openObject || character === jsonCode.openList) {
        const known = this.#ends.get(at);
        if (known === undefined) open.push(at);
        else at = known - 1;
      } else if (isClosing(character)) {
        const opening = open.pop() ?? at;
        if (at - opening > largeContainer) this.#ends.set(opening, at + 1);
      }
      const next = this.#text.charCodeAt(at + 1);
      if (open.length === 0 && (next === jsonCode.comma || isClosing(next))) return at + 1;
    }
    return this.#text.length;
  }
}

function isClosing(character: number): boolean {
  return character === jsonCode.closeObject || character === jsonCode.closeList;
}
