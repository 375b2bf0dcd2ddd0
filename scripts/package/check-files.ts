import { readdirSync, readFileSync } from "node:fs";
import { join, posix, relative, sep } from "node:path";
import type { Outcome } from "./outcome.ts";

const documents = [
  "CHANGELOG.md",
  "LICENSE",
  "NOTICE",
  "README.md",
  "generated/openapi.yaml",
  "package.json",
  "schemas/ignore.json",
  "schemas/resolutions.json",
  "schemas/sources.json",
];

/**
 * Checks that a package in a folder contains the build, the sources of its source maps, and the documents, and
 * nothing else.
 */
export function checkFiles(folder: string): Outcome {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).split(sep).join("/"));
  const built = files.filter((file) =>
    /^dist\/(?:.*\.(?:js|d\.ts|map)|cjs\/package\.json)$/.test(file),
  );
  const guides = files.filter((file) => /^docs\/[\w-]+\.md$/.test(file));
  const maps = built.filter((file) => file.endsWith(".map"));
  const expected = new Set([
    ...built,
    ...documents,
    ...guides,
    ...maps.flatMap((map) => sourcesOf(folder, map)),
  ]);
  const faults = [
    ...[...expected].filter((file) => !files.includes(file)).map((file) => `${file} is missing`),
    ...files.filter((file) => !expected.has(file)).map((file) => `${file} is unexpected`),
  ];
  return {
    name: "the tarball contains dist/, the sources of its source maps, the guides and the documents, and nothing else",
    ok: faults.length === 0,
    seen: faults.length === 0 ? `${files.length} files` : faults.join("\n"),
  };
}

function sourcesOf(folder: string, map: string): readonly string[] {
  const { sources = [] }: { readonly sources?: readonly string[] } = JSON.parse(
    readFileSync(join(folder, map), "utf8"),
  );
  return sources.map((source) => posix.join(posix.dirname(map), source));
}
