import { isAlias, isNode } from "yaml";
import type { UnplacedFault } from "../../problem/fault.ts";
import { limits } from "../../problem/limits.ts";

const jsonTags: ReadonlySet<string> = new Set(
  ["str", "int", "float", "bool", "null", "map", "seq"].map((tag) => `tag:yaml.org,2002:${tag}`),
);

/** A tag that stands for something JSON does not have, such as `!!binary` or `!ruby/object`. */
function tagFault(node: unknown): UnplacedFault | undefined {
  if (!isNode(node) || isAlias(node)) return undefined;
  const tag = "tag" in node ? node.tag : undefined;
  if (typeof tag !== "string" || tag === "!" || jsonTags.has(tag)) return undefined;
  return {
    kind: "custom-tag",
    value: tag,
    message: `The tag ${tag} stands for something that OpenAPI documents cannot hold`,
    suggestion: "remove the tag from the page",
  };
}

/** A YAML 1.1 merge key: OpenAPI documents are YAML 1.2, where `<<` merges nothing. */
const mergeKeyFault: UnplacedFault = {
  kind: "merge-key",
  value: "<<",
  message: "The merge key << has no meaning in YAML 1.2, which OpenAPI documents are written in",
  suggestion: "write the merged members out in the page",
};

/** An alias without an anchor before it. */
function unknownAnchor(name: string): UnplacedFault {
  return {
    kind: "unknown-anchor",
    value: `*${name}`,
    message: `The alias *${name} has no anchor &${name} before it`,
    suggestion: `define &${name} before its use, or write the value out`,
  };
}

/** An alias inside the node that it stands for. */
function circularAlias(name: string): UnplacedFault {
  return {
    kind: "circular-alias",
    value: `*${name}`,
    message: `The alias *${name} refers to something that contains it, so the document has no end`,
    suggestion: "write the value out, or use a $ref to a component",
  };
}

/** Aliases that multiply the document. */
function aliasBomb(aliased: number, own: number): UnplacedFault {
  return {
    kind: "alias-expansion",
    message: `Aliases expand to ${aliased} nodes in a document of ${own} nodes; the limit is the document's own size, at least ${limits.aliasedNodes}`,
    suggestion: "write the values out, or use $refs to components",
  };
}

/** What YAML can express and an OpenAPI document cannot hold, a fault for each. */
export const yamlFaults: {
  readonly aliasBomb: typeof aliasBomb;
  readonly circularAlias: typeof circularAlias;
  readonly mergeKey: UnplacedFault;
  readonly tag: typeof tagFault;
  readonly unknownAnchor: typeof unknownAnchor;
} = { aliasBomb, circularAlias, mergeKey: mergeKeyFault, tag: tagFault, unknownAnchor };
