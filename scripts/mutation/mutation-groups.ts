/** Source files that are mutated together, and the test files that must detect the mutations. */
export interface MutationGroup {
  readonly name: string;
  /** Globs of the sources, relative to the project's root. They may match tests, too. `*` is the only wildcard. */
  readonly sources: readonly string[];
  /** Globs of the tests. They may match laws, which are not run. */
  readonly tests: readonly string[];
}

/** A folder of the algebra, with subfolders that its tests cover. */
function schemaGroup(room: string, ...parts: readonly string[]): MutationGroup {
  const folder = room === "" ? "scripts/schema" : `scripts/schema/${room}`;
  const folders = [folder, ...parts.map((part) => `${folder}/${part}`)];
  return {
    name: room === "" ? "schema" : room.replace("/", "-"),
    sources: folders.map((one) => `${one}/*.ts`),
    tests: folders.map((one) => `${one}/*.test.ts`),
  };
}

/**
 * What mutation testing covers: the algebra and the client's send loop. Each group is tested by its own room's
 * tests, which is much faster than running all tests, and stricter: a module must be tested by the tests next to
 * it.
 */
export const mutationGroups: readonly MutationGroup[] = [
  schemaGroup(""),
  schemaGroup("judge"),
  schemaGroup("prove", "facts"),
  schemaGroup("witness"),
  schemaGroup("compare"),
  schemaGroup("combine"),
  schemaGroup("combine/rules"),
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
