/** Source files that are mutated together, and the test files that must notice. */
export interface MutationGroup {
  readonly name: string;
  /** Globs of the sources from the project's root, tests among them; `*` is the only wildcard. */
  readonly sources: readonly string[];
  /** Globs of the tests, laws among them, which are left out. */
  readonly tests: readonly string[];
}

function schemaGroup(name: string, sources: string, tests: string): MutationGroup {
  return {
    name,
    sources: sources.split(" ").map((file) => `scripts/schema/${file}.ts`),
    tests: tests.split(" ").map((file) => `scripts/schema/${file}.test.ts`),
  };
}

/**
 * What mutation testing looks at: the algebra and the client's send loop. Each group is held against its own tests, which
 * is quicker than all of them by far, and asks for more: what a module promises is tested beside it.
 */
export const mutationGroups: readonly MutationGroup[] = [
  schemaGroup("judge", "judge*", "judge* keywords"),
  schemaGroup("sample", "sample*", "sample*"),
  schemaGroup("witness", "witness*", "witness*"),
  schemaGroup("inclusion", "inclusion* decided", "inclusion* decided"),
  schemaGroup(
    "compare",
    "compare* comparison constraint-text refuter",
    "compar* constraint-text refuter closed-equality",
  ),
  schemaGroup(
    "combine",
    "combin* assemble decision embed loosened-notes object-side extra-properties rules annotation-rule array-rule " +
      "bounds-rule dependent-rule disagreement-rule equal-rule example-rule general-rule object-rule single-value-rule " +
      "structured-rule type-rule whole-rule",
    "combine* components* *-rule* annotations embed loosened-notes extra-properties* align",
  ),
  schemaGroup(
    "schema",
    "align canonical-json closed-equality components definition endless exact-references fits join keywords " +
      "normalise reach references resolve side strongly-connected term with-value-at",
    "align canonical-json closed-equality components* endless exact-references fits keywords " +
      "normalise reach reference* resolve strongly-connected term with-value-at " +
      "combine* embed extra-properties* inclusion-term",
  ),
  {
    name: "client",
    sources: [
      ..."attempt next-wait-ms retry-after-ms run-within send"
        .split(" ")
        .map((file) => `send/${file}`),
      "call/transport",
    ].map((file) => `src/${file}.ts`),
    tests: ["src/send/*.test.ts", "contract-tests/client/*.test.ts"],
  },
];
