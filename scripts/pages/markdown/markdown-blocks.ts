import { type Container, continueContainer, startContainer } from "./container.ts";
import { type HtmlBlock, startHtmlBlock } from "./html-block.ts";
import { LineCursor } from "./line-cursor.ts";
import { closesFence, isThematicBreak, type OpenFence, startFence } from "./open-fence.ts";

/** A fenced code block of a page. */
export interface Fence {
  /** The text after the opening backticks or tildes, trimmed. */
  readonly info: string;
  /** The line of the opening fence, counted from 1; the content starts on the next. */
  readonly line: number;
  /** The content's lines, without their indentation. */
  readonly lines: readonly string[];
  /** For each line of the content, the number of characters before it in the page's line. */
  readonly shifts: readonly number[];
  /** Whether a closing fence ends it. */
  readonly closed: boolean;
}

type Leaf = OpenFence | HtmlBlock | { readonly kind: "paragraph" };

/**
 * Containers nested deeper than this are read as text. Real pages nest only a few, and each level adds to the cost
 * of a line.
 */
const DEEPEST_CONTAINER = 100;

/**
 * The block structure of a markdown page as far as fences depend on it, after the appendix "A parsing strategy" of
 * CommonMark: each line first continues the open containers, then may open new ones, then goes to a leaf.
 */
export class MarkdownBlocks {
  readonly #page: string;
  readonly #fences: Fence[] = [];
  readonly #containers: { readonly container: Container; readonly isEmpty: boolean }[] = [];
  #leaf: Leaf | undefined;

  constructor(page: string) {
    this.#page = page;
  }

  /** Adds the line between two offsets of the page; lines are counted from 1. */
  addLine(start: number, end: number, line: number): void {
    const cursor = new LineCursor(this.#page, start, end);
    const continued = this.#continueContainers(cursor);
    if (continued === this.#containers.length && this.#continueLeaf(cursor, start)) return;
    if (this.#leaf?.kind !== "paragraph") this.#closeFrom(continued);
    const reached = this.#startContainers(cursor, continued);
    if (this.#startLeaf(cursor, reached, line)) return;
    if (cursor.isBlank) {
      this.#closeFrom(reached);
    } else if (this.#leaf === undefined) {
      this.#closeFrom(reached);
      this.#fill();
      if (cursor.indent < 4) this.#leaf = { kind: "paragraph" };
    }
  }

  /** The fences found, after all lines were added. */
  finish(): readonly Fence[] {
    this.#closeFrom(0);
    return this.#fences;
  }

  #continueContainers(cursor: LineCursor): number {
    const left = this.#containers.findIndex(
      ({ container, isEmpty }) => !continueContainer(container, isEmpty, cursor),
    );
    return left === -1 ? this.#containers.length : left;
  }

  /** Opens the containers that the line starts. Returns the number of containers around the rest of the line. */
  #startContainers(cursor: LineCursor, continued: number): number {
    let reached = continued;
    while (reached < DEEPEST_CONTAINER && !cursor.isBlank && cursor.indent < 4) {
      if (isThematicBreak(cursor.trimmedRest)) break;
      const container = startContainer(cursor, this.#isInParagraph(reached));
      if (!container) break;
      this.#closeFrom(reached);
      this.#fill();
      this.#containers.push({ container, isEmpty: true });
      reached += 1;
    }
    return reached;
  }

  /** Whether the line, if it starts no block, continues a paragraph in its containers. */
  #isInParagraph(reached: number): boolean {
    return this.#leaf?.kind === "paragraph" && reached === this.#containers.length;
  }

  #startLeaf(cursor: LineCursor, reached: number, line: number): boolean {
    if (cursor.isBlank || cursor.indent > 3) return false;
    const text = cursor.trimmedRest;
    const fence = startFence(text, cursor.indent, line);
    const inParagraph = this.#isInParagraph(reached);
    const block = fence ?? startHtmlBlock(text, this.#leaf?.kind === "paragraph");
    const endsParagraph = inParagraph && /^(?:=+|-+)[ \t]*$/.test(text);
    if (!block && !endsParagraph && !/^#{1,6}(?:[ \t]|$)/.test(text) && !isThematicBreak(text)) {
      return false;
    }
    this.#closeFrom(reached);
    this.#fill();
    if (block && !(block.kind === "html" && block.end?.test(text))) this.#leaf = block;
    return true;
  }

  /** Adds the line to the open leaf; false if that is not a fence or an HTML block. */
  #continueLeaf(cursor: LineCursor, start: number): boolean {
    const leaf = this.#leaf;
    if (leaf?.kind === "html") {
      if (leaf.end ? leaf.end.test(cursor.rest) : cursor.isBlank) this.#leaf = undefined;
      return true;
    }
    if (leaf?.kind !== "fence") return false;
    if (cursor.indent < 4 && closesFence(cursor.trimmedRest, leaf.marker)) {
      this.#closeLeaf(true);
    } else {
      cursor.skipColumns(leaf.indent);
      leaf.lines.push(cursor.rest);
      leaf.shifts.push(cursor.offset - start);
    }
    return true;
  }

  /** Records that the innermost container has content. */
  #fill(): void {
    const last = this.#containers.pop();
    if (last) this.#containers.push({ container: last.container, isEmpty: false });
  }

  #closeFrom(depth: number): void {
    this.#closeLeaf(false);
    this.#containers.length = Math.min(depth, this.#containers.length);
  }

  #closeLeaf(closed: boolean): void {
    if (this.#leaf?.kind === "fence") {
      const { info, line, lines, shifts } = this.#leaf;
      this.#fences.push({ info, line, lines, shifts, closed });
    }
    this.#leaf = undefined;
  }
}
