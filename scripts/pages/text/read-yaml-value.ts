import {
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Node,
  type YAMLMap,
  type YAMLSeq,
} from "yaml";
import type { JsonValue } from "../../json/json-value.ts";
import type { Fault, UnplacedFault } from "../../problem/fault.ts";
import { limits } from "../../problem/limits.ts";
import { keyFault } from "./key-fault.ts";
import { LineIndex } from "./line-index.ts";
import { isJsonScalar, numberFault } from "./number-fault.ts";
import type { Reading } from "./parsed.ts";
import type { Mark } from "./places-in.ts";
import { tooDeep } from "./too-deep.ts";
import { yamlFaults } from "./yaml-faults.ts";

/**
 * The JSON value of a YAML document's nodes, with the place of each, or a fault for everything that JSON lacks:
 * YAML's own tags, merge keys, duplicate keys, and aliases that are unknown, circular or expand to too much. Nodes
 * are at most `limits.nesting` deep, so recursion is safe. Aliased values are shared.
 */
export function readYamlValue(contents: Node | null, placeOf: (offset: number) => Mark): Reading {
  const reader = new YamlValueReader(placeOf);
  const { value } = reader.read(contents, contents?.range?.[0] ?? 0, undefined);
  const faults = reader.finish();
  if (faults.length > 0) return { faults };
  const { index } = reader;
  return { value, lineOf: (at) => index.lineOf(at), numberAt: (at) => index.numberAt(at) };
}

/** A value, with its number of nodes and its depth after expanding aliases. */
interface Expanded {
  readonly value: JsonValue;
  readonly size: number;
  readonly height: number;
}

class YamlValueReader {
  readonly index: LineIndex;
  readonly #placeOf: (offset: number) => Mark;
  readonly #faults: Fault[] = [];
  readonly #keys: (string | undefined)[] = [];
  readonly #anchors = new Map<string, (Expanded & { readonly index: number }) | "open">();
  #depth = 0;
  #aliased = 0;
  #lastAlias = 0;

  constructor(placeOf: (offset: number) => Mark) {
    this.#placeOf = placeOf;
    this.index = new LineIndex(placeOf, (node) => this.#keys[node]);
  }

  /** Reads a node that starts, including its key, at an offset. */
  read(node: Node | null, offset: number, key: string | undefined): Expanded {
    const index = this.index.open(offset);
    this.#keys.push(key);
    if (isAlias(node)) return this.#follow(node.source, offset, index);
    if (isScalar(node)) this.index.note(index, node.value, node.source);
    const anchor = isScalar(node) || isMap(node) || isSeq(node) ? node.anchor : undefined;
    if (anchor !== undefined) this.#anchors.set(anchor, "open");
    this.#report(offset, yamlFaults.tag(node));
    this.#depth += 1;
    const expanded = this.#readContents(node, offset);
    this.#depth -= 1;
    this.index.close(index);
    if (anchor !== undefined) this.#anchors.set(anchor, { ...expanded, index });
    return expanded;
  }

  /** All faults, after the whole document was read. */
  finish(): readonly Fault[] {
    const own = this.#keys.length;
    if (this.#aliased > Math.max(own, limits.aliasedNodes)) {
      this.#report(this.#lastAlias, yamlFaults.aliasBomb(this.#aliased, own));
    }
    return this.#faults;
  }

  #readContents(node: Node | null, offset: number): Expanded {
    if (!isScalar(node) && this.#depth > limits.nesting) {
      this.#report(offset, tooDeep);
      return { value: null, size: 1, height: 0 };
    }
    if (isMap(node)) return this.#readMap(node);
    if (isSeq(node)) return this.#readSequence(node);
    const value = isScalar(node) ? node.value : null;
    this.#report(offset, numberFault(value));
    return { value: isJsonScalar(value) ? value : null, size: 1, height: 0 };
  }

  #readMap(map: YAMLMap): Expanded {
    const value: Record<string, JsonValue> = {};
    const keys = new Set<string>();
    let size = 1;
    let height = 0;
    for (const pair of map.items) {
      // The composer has rejected every key that is not a string scalar (stringKeys).
      const key = isScalar(pair.key) ? pair.key : undefined;
      const name = String(key?.value ?? "");
      const offset = key?.range?.[0] ?? 0;
      const isMerge = name === "<<" && key?.type === "PLAIN";
      const fault = isMerge ? yamlFaults.mergeKey() : keyFault(name, keys);
      this.#report(offset, fault);
      const member = this.read(isNode(pair.value) ? pair.value : null, offset, name);
      if (!fault) value[name] = member.value;
      keys.add(name);
      size += member.size;
      height = Math.max(height, member.height + 1);
    }
    return { value, size, height };
  }

  #readSequence(sequence: YAMLSeq): Expanded {
    const items = sequence.items.map((item) => {
      const node = isNode(item) ? item : null;
      return this.read(node, node?.range?.[0] ?? 0, undefined);
    });
    return {
      value: items.map((item) => item.value),
      size: items.reduce((sum, item) => sum + item.size, 1),
      height: items.reduce((highest, item) => Math.max(highest, item.height + 1), 0),
    };
  }

  #follow(name: string, offset: number, index: number): Expanded {
    const anchored = this.#anchors.get(name);
    if (anchored === undefined || anchored === "open") {
      const fault = anchored ? yamlFaults.circularAlias(name) : yamlFaults.unknownAnchor(name);
      this.#report(offset, fault);
      return { value: null, size: 1, height: 0 };
    }
    this.index.alias(index, anchored.index);
    this.#aliased += anchored.size;
    this.#lastAlias = offset;
    if (this.#depth + anchored.height > limits.nesting) this.#report(offset, tooDeep);
    return anchored;
  }

  #report(offset: number, fault: UnplacedFault | undefined): void {
    if (fault && this.#faults.length < limits.faults) {
      this.#faults.push({ ...fault, ...this.#placeOf(offset) });
    }
  }
}
