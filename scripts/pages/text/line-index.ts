import { isInexact } from "../../json/is-inexact.ts";
import type { Mark } from "./places-in.ts";

/**
 * The place of every node of a parsed text, in document order. Each node takes two numbers and no object, so that
 * a large document's index stays small. A node's children are looked up on demand.
 */
export class LineIndex {
  readonly #placeOf: (offset: number) => Mark;
  readonly #keyOf: (node: number, offset: number) => string | undefined;
  readonly #offsets: number[] = [];
  readonly #ends: number[] = [];
  readonly #aliases = new Map<number, number>();
  readonly #children = new Map<number, ReadonlyMap<string, number>>();
  readonly #numbers = new Map<number, string>();

  /**
   * @param placeOf Returns the line of an offset.
   * @param keyOf Returns the key of a node in a mapping; undefined for any other node.
   */
  constructor(
    placeOf: (offset: number) => Mark,
    keyOf: (node: number, offset: number) => string | undefined,
  ) {
    this.#placeOf = placeOf;
    this.#keyOf = keyOf;
  }

  /**
   * Adds a node with the offset of its key, or of itself if it has none. Nodes added before it is closed are
   * inside it. Returns its number.
   */
  open(offset: number): number {
    this.#offsets.push(offset);
    this.#ends.push(this.#offsets.length);
    return this.#offsets.length - 1;
  }

  /** Ends a node: what is added afterwards is outside it. */
  close(node: number): void {
    this.#ends[node] = this.#offsets.length;
  }

  /** Records that a node's content is, in the text, that of another node. */
  alias(node: number, target: number): void {
    this.#aliases.set(node, target);
  }

  /** Records the text of a number that a double may not represent. */
  note(node: number, value: unknown, source: string | undefined): void {
    if (isInexact(value) && source !== undefined) this.#numbers.set(node, source);
  }

  /** The text of the number at the reference tokens, if a double might not represent it. */
  numberAt(tokens: readonly string[]): string | undefined {
    const [node, rest] = this.#find(tokens);
    return rest === 0 ? this.#numbers.get(this.#aliases.get(node) ?? node) : undefined;
  }

  /** The line of the node at the reference tokens or, if there is none, of its nearest ancestor. */
  lineOf(tokens: readonly string[]): number {
    const [node] = this.#find(tokens);
    return this.#placeOf(this.#offsets[node] ?? 0).line;
  }

  /** The node at the reference tokens, or its nearest ancestor and the number of remaining tokens. */
  #find(tokens: readonly string[]): readonly [node: number, rest: number] {
    let node = 0;
    for (const [index, token] of tokens.entries()) {
      const child = this.#childrenOf(this.#aliases.get(node) ?? node).get(token);
      if (child === undefined) return [node, tokens.length - index];
      node = child;
    }
    return [node, 0];
  }

  #childrenOf(node: number): ReadonlyMap<string, number> {
    const known = this.#children.get(node);
    if (known) return known;
    const children = new Map<string, number>();
    const end = this.#ends[node] ?? 0;
    for (let child = node + 1; child < end; child = this.#ends[child] ?? end) {
      const key = this.#keyOf(child, this.#offsets[child] ?? 0) ?? String(children.size);
      children.set(key, child);
    }
    this.#children.set(node, children);
    return children;
  }
}
