/** Source files that are mutated together, and the test files that must notice. */
export interface MutationGroup {
  readonly name: string;
  /** Globs of the sources from the project's root, tests among them; `*` is the only wildcard. */
  readonly sources: readonly string[];
  /** Globs of the tests, laws among them, which are left out. */
  readonly tests: readonly string[];
}

/** A room of the algebra, with parts of it that its tests are for. */
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
 * What mutation testing covers: the algebra and the client's send loop. Each group is tested by its own room's tests, which
 * is much faster than running all of them, and stricter: what a module promises is tested next to it.
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
