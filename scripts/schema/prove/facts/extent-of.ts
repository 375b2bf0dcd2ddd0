/** The lengths of texts. */
export interface Lengths {
  readonly least: number;
  readonly most: number;
}

/**
 * What a part of a pattern matches: texts of these lengths, and whether only at the start or end of the whole
 * text.
 */
export interface Extent extends Lengths {
  readonly atStart: boolean;
  readonly atEnd: boolean;
}

const nothing: Extent = { least: 0, most: 0, atStart: false, atEnd: false };
const oneCharacter: Extent = { ...nothing, least: 1, most: 1 };
const unknown: Extent = { ...nothing, most: Infinity };

/** Computes what a pattern that is valid with the `u` flag matches, from its parts. */
export function extentOf(pattern: string): Extent {
  return alternatives(pattern.match(tokens) ?? [], 0).extent;
}

/** A class, an escape, the start of a group, a quantifier, or any other character. */
const tokens = new RegExp(
  [
    /\[(?:\\[\s\S]|[^\]\\])*\]/,
    /\\(?:u\{[^}]*\}|u[\da-fA-F]{4}|x[\da-fA-F]{2}|c[a-zA-Z]|[pP]\{[^}]*\}|k<[^>]*>|\d+|[\s\S])/,
    /\((?:\?(?:[:=!]|<[=!]|<[^>]*>))?/,
    /\{\d+(?:,\d*)?\}/,
    /[\s\S]/,
  ]
    .map(({ source }) => source)
    .join("|"),
  "gu",
);

interface Read {
  readonly extent: Extent;
  /** Index of the next token. */
  readonly next: number;
}

function alternatives(list: readonly string[], from: number): Read {
  const extents: Extent[] = [];
  for (let next = from; ; next += 1) {
    const read = sequence(list, next);
    extents.push(read.extent);
    next = read.next;
    if (list[next] !== "|") return { extent: either(extents), next };
  }
}

function either(extents: readonly Extent[]): Extent {
  return {
    least: Math.min(...extents.map(({ least }) => least)),
    most: Math.max(...extents.map(({ most }) => most)),
    atStart: extents.every(({ atStart }) => atStart),
    atEnd: extents.every(({ atEnd }) => atEnd),
  };
}

function sequence(list: readonly string[], from: number): Read {
  let extent = nothing;
  let next = from;
  for (let token = list[next]; token !== undefined && token !== "|" && token !== ")"; ) {
    const part = atomAt(list, next);
    const counts = countsOf(list[part.next] ?? "");
    const isQuantified = isQuantifier(list[part.next]);
    extent = followedBy(extent, isQuantified ? repeated(part.extent, counts) : part.extent);
    next = part.next + (isQuantified ? 1 : 0);
    if (isQuantified && list[next] === "?") next += 1;
    token = list[next];
  }
  return { extent, next };
}

function followedBy(first: Extent, second: Extent): Extent {
  return {
    least: first.least + second.least,
    most: first.most + second.most,
    atStart: first.atStart || (first.most === 0 && second.atStart),
    atEnd: second.atEnd || (second.most === 0 && first.atEnd),
  };
}

function repeated({ least, most, atStart, atEnd }: Extent, counts: Lengths): Extent {
  return {
    least: least * counts.least,
    most: most === 0 || counts.most === 0 ? 0 : most * counts.most,
    atStart: atStart && counts.least > 0,
    atEnd: atEnd && counts.least > 0,
  };
}

function atomAt(list: readonly string[], index: number): Read {
  const token = list[index] ?? "";
  const next = index + 1;
  if (token === "^") return { extent: { ...nothing, atStart: true }, next };
  if (token === "$") return { extent: { ...nothing, atEnd: true }, next };
  if (token === "\\b" || token === "\\B") return { extent: nothing, next };
  if (/^\\(?:k<|[1-9])/.test(token)) return { extent: unknown, next };
  if (!token.startsWith("(")) return { extent: oneCharacter, next };
  const inner = alternatives(list, next);
  const isLookaround = /^\(\?<?[=!]/.test(token);
  return { extent: isLookaround ? nothing : inner.extent, next: inner.next + 1 };
}

function isQuantifier(token: string | undefined): boolean {
  return token !== undefined && /^(?:[*+?]|\{\d)/.test(token);
}

/** How often a quantifier allows a part to occur; once without a quantifier. */
export function countsOf(quantifier: string): Lengths {
  const [, least, comma, most] = /^\{(\d+)(,?)(\d*)\}$/.exec(quantifier) ?? [];
  if (least !== undefined) {
    return {
      least: Number(least),
      most: comma === "" ? Number(least) : most === "" ? Infinity : Number(most),
    };
  }
  if (quantifier === "*") return { least: 0, most: Infinity };
  if (quantifier === "+") return { least: 1, most: Infinity };
  return quantifier === "?" ? { least: 0, most: 1 } : { least: 1, most: 1 };
}
