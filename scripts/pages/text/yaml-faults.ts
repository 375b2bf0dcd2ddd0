import { isAlias, isNode } from "yaml";
import type { UnplacedFault } from "../../problem/fault.ts";
import { limits } from "../../problem/limits.ts";

const jsonTags: ReadonlySet<string> = new Set(
  ["str", "int", "float", "bool", "null", "map", "seq"].map((tag) => `tag:yaml.org,2002:${tag}`),
);

/** The faults for everything that YAML can express and an OpenAPI document cannot contain. */
export const yamlFaults = {
  /** A tag that JSON has no value for, such as `!!binary` or `!ruby/object`; undefined for any other node. */
  tag(node: unknown): UnplacedFault | undefined {
    if (!isNode(node) || isAlias(node)) return undefined;
    const tag = "tag" in node ? node.tag : undefined;
    if (typeof tag !== "string" || tag === "!" || jsonTags.has(tag)) return undefined;
    return {
      kind: "custom-tag",
      value: tag,
      message: `The tag ${tag} is for values that OpenAPI documents cannot contain`,
      suggestion: "remove the tag from the page",
    };
  },

  /** A YAML 1.1 merge key: OpenAPI documents are YAML 1.2, where `<<` merges nothing. */
  mergeKey(): UnplacedFault {
    return {
      kind: "merge-key",
      value: "<<",
      message: "The merge key << has no meaning in YAML 1.2, the language of OpenAPI documents",
      suggestion: "write the merged members out in the page",
    };
  },

  /** An alias without an anchor before it. */
  unknownAnchor(name: string): UnplacedFault {
    return {
      kind: "unknown-anchor",
      value: `*${name}`,
      message: `The alias *${name} has no anchor &${name} before it`,
      suggestion: `define &${name} before its use, or write out the value`,
    };
  },

  /** An alias inside the node that it refers to. */
  circularAlias(name: string): UnplacedFault {
    return {
      kind: "circular-alias",
      value: `*${name}`,
      message: `The alias *${name} refers to something that contains it, so the document has no end`,
      suggestion: "write out the value, or use a $ref to a component",
    };
  },

  /** Aliases that multiply the document. */
  aliasBomb(aliased: number, own: number): UnplacedFault {
    return {
      kind: "alias-expansion",
      message: `Aliases expand to ${aliased} nodes in a document of ${own} nodes; the limit is the document's own size, at least ${limits.aliasedNodes}`,
      suggestion: "write out the values, or use $refs to components",
    };
  },
};
