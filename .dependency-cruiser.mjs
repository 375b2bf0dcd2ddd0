/** The rooms of scripts/, from top to bottom: a room imports only rooms listed after it. */
const rooms = [
  "docs",
  "commands",
  "generate",
  "report",
  "drift",
  "codegen",
  "merge",
  "project",
  "pages",
  "schema",
  "openapi",
  "problem",
  "json",
  "markdown",
  "package",
  "mutation",
];

const anyOf = (names) => `^scripts/(?:${names.join("|")})/`;

const downwards = rooms.slice(1).map((room, index) => ({
  name: `${room}-imports-downwards`,
  comment: `scripts/${room}/ may import only rooms listed after it in .dependency-cruiser.mjs. Move the code down, or pass it in as a parameter.`,
  severity: "error",
  from: { path: `^scripts/${room}/` },
  to: { path: anyOf(rooms.slice(0, index + 1)) },
}));

/**
 * The rules between folders, which `npm run check:architecture` checks. Type-only imports count.
 * @type {import("dependency-cruiser").IConfiguration}
 */
const config = {
  forbidden: [
    {
      name: "no-cycles",
      comment:
        "Files must not import each other in a circle. Move what both need into a third file.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    ...downwards,
    {
      name: "known-rooms",
      comment:
        "Every folder in scripts/ needs a place in the list of rooms in .dependency-cruiser.mjs.",
      severity: "error",
      from: {},
      to: { path: "^scripts/[^/]+/", pathNot: anyOf(rooms) },
    },
    {
      name: "entry-points-start-commands",
      comment:
        "scripts/spec.ts only starts the commands: import scripts/commands/ or scripts/problem/.",
      severity: "error",
      from: { path: "^scripts/[^/]+\\.ts$", pathNot: "\\.test\\.ts$" },
      to: { path: anyOf(rooms.filter((room) => !["commands", "problem"].includes(room))) },
    },
    {
      name: "proof-tools-are-passed-in",
      comment:
        "Ajv, ajv-formats and fast-check are imported by scripts/commands/proof-tools.ts and passed in (ProofTools): a library that cannot be loaded must end the command. Import their types only.",
      severity: "error",
      from: {
        path: "^scripts/",
        pathNot: "\\.test\\.ts$|/testing/|^scripts/(?:codegen/|commands/proof-tools\\.ts$)",
      },
      to: {
        path: "(?:^|/)node_modules/(?:ajv|ajv-formats|fast-check)/",
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "scripts-and-src-are-separate",
      comment: "scripts/ and src/ never import each other: they meet only in generated/.",
      severity: "error",
      from: { path: "^(scripts|src)/" },
      to: { path: "^(?:scripts|src)/", pathNot: "^$1/" },
    },
    {
      name: "tests-are-not-imported",
      comment: "scripts/ and src/ must work without the tests, examples and benchmarks.",
      severity: "error",
      from: { path: "^(?:scripts|src)/" },
      to: { path: "\\.test\\.ts$|^(?:contract-tests|examples|bench)/" },
    },
    {
      name: "the-client-is-without-its-fake",
      comment:
        "src/fake/ is only for the entry points src/testing.ts and src/testing-node.ts: a program that does not test must not load it.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/(?:fake/|testing(?:-node)?\\.ts$)" },
      to: { path: "^src/fake/" },
    },
    {
      name: "testing-is-for-tests",
      comment: "Only tests and test support import a testing/ folder.",
      severity: "error",
      from: { path: "^(?:scripts|src)/", pathNot: "\\.test(?:-d)?\\.ts$|/testing/" },
      to: { path: "/testing/" },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^bench/node_modules|^generated/validators\\.js$" },
  },
};

export default config;
