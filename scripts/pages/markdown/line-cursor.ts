const TAB_STOP = 4;

/**
 * A position in a line of markdown, in characters and in columns. A tab extends to the next multiple of four
 * columns and may be consumed in part, for example if a block quote takes one column of it (CommonMark 2.2).
 */
export class LineCursor {
  readonly #text: string;
  readonly #end: number;
  #offset: number;
  #column = 0;
  #insideTab = false;

  constructor(text: string, start: number, end: number) {
    this.#text = text;
    this.#offset = start;
    this.#end = end;
  }

  /** The columns of white space before the next other character. */
  get indent(): number {
    return this.#ahead().column - this.#column;
  }

  /** Whether nothing but spaces and tabs is left. */
  get isBlank(): boolean {
    return this.#ahead().offset >= this.#end;
  }

  /** The rest of the line, without leading white space. */
  get trimmedRest(): string {
    return this.#text.slice(this.#ahead().offset, this.#end);
  }

  /** The next character that is not white space; empty at the end of the line. */
  get nextCharacter(): string {
    const { offset } = this.#ahead();
    return offset < this.#end ? (this.#text[offset] ?? "") : "";
  }

  /** The rest of the line. The rest of a partly consumed tab becomes spaces. */
  get rest(): string {
    if (!this.#insideTab) return this.#text.slice(this.#offset, this.#end);
    const spaces = " ".repeat(TAB_STOP - (this.#column % TAB_STOP));
    return spaces + this.#text.slice(this.#offset + 1, this.#end);
  }

  /** The number of characters before the rest of the line. A partly consumed tab counts as part of the rest. */
  get offset(): number {
    return this.#offset;
  }

  /** Moves to the next character that is not white space. */
  skipIndent(): void {
    const { offset, column } = this.#ahead();
    if (offset > this.#offset) this.#insideTab = false;
    this.#offset = offset;
    this.#column = column;
  }

  /** Moves over characters, none of which may be a tab. */
  skipCharacters(count: number): void {
    this.#offset += count;
    this.#column += count;
  }

  /** Moves over at most a number of columns of white space. Returns the number of columns skipped. */
  skipColumns(count: number): number {
    let left = count;
    while (left > 0 && this.#offset < this.#end) {
      const character = this.#text[this.#offset];
      if (character !== " " && character !== "\t") break;
      const width = character === "\t" ? TAB_STOP - (this.#column % TAB_STOP) : 1;
      const taken = Math.min(width, left);
      this.#insideTab = taken < width;
      this.#column += taken;
      if (!this.#insideTab) this.#offset += 1;
      left -= taken;
    }
    return count - left;
  }

  #ahead(): { offset: number; column: number } {
    let offset = this.#offset;
    let column = this.#column;
    while (offset < this.#end) {
      const character = this.#text[offset];
      if (character === " ") column += 1;
      else if (character === "\t") column += TAB_STOP - (column % TAB_STOP);
      else break;
      offset += 1;
    }
    return { offset, column };
  }
}
