import type { UnplacedFault } from "../../problem/fault.ts";
import { limits } from "../../problem/limits.ts";
import { jsonCode, skipSpace, stringEnd, stringValue } from "./json-code.ts";
import { keyFault } from "./key-fault.ts";
import { numberFault } from "./number-fault.ts";
import { tooDeep } from "./too-deep.ts";

/** A fault in a JSON text, with its offset. */
export interface JsonFault {
  readonly fault: UnplacedFault;
  readonly offset: number;
}

type Expected = "value" | "value or ]" | "key" | "key or }" | ":" | ", or ]" | ", or }" | "end";

/**
 * The faults in a JSON text (RFC 8259): the first syntax error, nesting or size beyond the limits, and every
 * duplicate key, which JSON.parse would accept. Found in one pass, without recursion, before anything is built.
 */
export function checkJson(text: string): readonly JsonFault[] {
  return new JsonCheck(text).run();
}

class JsonCheck {
  readonly #text: string;
  readonly #faults: JsonFault[] = [];
  /** For each open container, the keys of an object so far; undefined for a list. */
  readonly #open: (Set<string> | undefined)[] = [];
  #expected: Expected = "value";
  #at = 0;
  #nodes = 0;

  constructor(text: string) {
    this.#text = text;
  }

  run(): readonly JsonFault[] {
    for (;;) {
      this.#at = skipSpace(this.#text, this.#at);
      if (this.#at >= this.#text.length && this.#expected === "end") return this.#faults;
      const fatal = this.#step();
      if (fatal) return [...this.#faults, { fault: fatal, offset: this.#at }];
    }
  }

  /** Consumes one token. Returns a fault that makes it useless to continue. */
  #step(): UnplacedFault | undefined {
    const character = this.#text.charCodeAt(this.#at);
    if (this.#closes(character)) {
      this.#open.pop();
      this.#at += 1;
      this.#afterValue();
      return undefined;
    }
    if (this.#expected === "key" || this.#expected === "key or }") return this.#takeKey(character);
    if (this.#expected === "value" || this.#expected === "value or ]")
      return this.#takeValue(character);
    if (this.#expected === ":" && character === jsonCode.colon) this.#expected = "value";
    else if (this.#expected === ", or ]" && character === jsonCode.comma) this.#expected = "value";
    else if (this.#expected === ", or }" && character === jsonCode.comma) this.#expected = "key";
    else return this.#unexpected();
    this.#at += 1;
    return undefined;
  }

  #closes(character: number): boolean {
    if (character === jsonCode.closeObject) return this.#expected.endsWith("}");
    return character === jsonCode.closeList && this.#expected.endsWith("]");
  }

  #takeKey(character: number): UnplacedFault | undefined {
    const end = character === jsonCode.quote ? stringEnd(this.#text, this.#at) : -1;
    const key = end === -1 ? undefined : stringValue(this.#text, this.#at, end);
    const keys = this.#open.at(-1);
    if (key === undefined || !keys) return this.#unexpected();
    this.#report(keyFault(key, keys));
    keys.add(key);
    this.#at = end;
    this.#expected = ":";
    return undefined;
  }

  #takeValue(character: number): UnplacedFault | undefined {
    this.#nodes += 1;
    if (this.#nodes > limits.jsonNodes) return tooManyNodes;
    if (character === jsonCode.openObject || character === jsonCode.openList) {
      const isObject = character === jsonCode.openObject;
      this.#open.push(isObject ? new Set() : undefined);
      if (this.#open.length > limits.nesting) return tooDeep;
      this.#expected = isObject ? "key or }" : "value or ]";
      this.#at += 1;
      return undefined;
    }
    const end = character === jsonCode.quote ? stringEnd(this.#text, this.#at) : this.#literalEnd();
    if (end === -1) return this.#unexpected();
    if (character !== jsonCode.quote)
      this.#report(numberFault(numberIn(this.#text, this.#at, end)));
    this.#at = end;
    this.#afterValue();
    return undefined;
  }

  #literalEnd(): number {
    const literal =
      /(?:true|false|null|-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?)(?![\w.+-])/y;
    literal.lastIndex = this.#at;
    return literal.test(this.#text) ? literal.lastIndex : -1;
  }

  #afterValue(): void {
    if (this.#open.length === 0) this.#expected = "end";
    else this.#expected = this.#open.at(-1) ? ", or }" : ", or ]";
  }

  #report(fault: UnplacedFault | undefined): void {
    if (fault && this.#faults.length < limits.faults) {
      this.#faults.push({ fault, offset: this.#at });
    }
  }

  #unexpected(): UnplacedFault {
    const character = this.#text.slice(this.#at, this.#at + 1);
    const found = character === "" ? "the end" : JSON.stringify(character);
    return invalidJson(`expected ${this.#expected}, found ${found}`);
  }
}

function numberIn(text: string, start: number, end: number): number | undefined {
  return /[-0-9]/.test(text.charAt(start)) ? Number(text.slice(start, end)) : undefined;
}

/** A syntax error. */
export function invalidJson(what: string): UnplacedFault {
  return {
    kind: "invalid-json",
    message: `Invalid JSON: ${what}`,
    suggestion: "correct this line of the page, or ask the vendor to",
  };
}

const tooManyNodes: UnplacedFault = {
  kind: "too-large",
  message: `The JSON has more than ${limits.jsonNodes} values`,
  suggestion: "split the document; no published OpenAPI document is that large",
};
