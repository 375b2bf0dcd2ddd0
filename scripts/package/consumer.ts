import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  openapiProgram,
  plainProgram,
  requiringProgram,
  runningProgram,
} from "./consumer-programs.ts";
import type { Outcome } from "./outcome.ts";
import { type Finished, runProcess } from "./run-process.ts";

/** TypeScript versions a consumer may have: the oldest that is promised, the project's own, the newest. */
const typescriptVersions = ["5.4", "5.9", "7.0"] as const;

const resolutions = { node16: "node16", nodenext: "nodenext", bundler: "esnext" } as const;

/** What a program is compiled with: its libraries and ambient types. */
interface Surroundings {
  readonly name: string;
  readonly program: "plain.ts" | "openapi.ts";
  readonly lib: readonly string[];
  readonly types: readonly string[];
}

const surroundings: readonly Surroundings[] = [
  { name: ". without DOM or Node types", program: "plain.ts", lib: ["es2022"], types: [] },
  { name: ". with DOM types", program: "plain.ts", lib: ["es2022", "dom"], types: [] },
  { name: "./openapi with DOM types", program: "openapi.ts", lib: ["es2022", "dom"], types: [] },
  { name: "./openapi with Node types", program: "openapi.ts", lib: ["es2022"], types: ["node"] },
];

const programs =
  ". (with neither DOM nor Node types, with DOM's) and ./openapi (with DOM's, with Node's)";

/** Makes an empty project in `folder`, installs the tarball and the compilers there. */
export function installConsumer(folder: string, tarball: string): Outcome {
  const aliases = typescriptVersions.map(
    (version) => `typescript-${version}@npm:typescript@~${version}.0`,
  );
  writeFileSync(join(folder, "package.json"), '{ "private": true, "type": "module" }\n');
  const options = [
    "--ignore-scripts",
    "--no-audit",
    "--no-fund",
    "--prefer-offline",
    "--loglevel=error",
  ];
  const run = runProcess(
    "npm",
    ["install", ...options, tarball, "@types/node@20", ...aliases],
    folder,
  );
  const files = {
    "plain.ts": plainProgram,
    "openapi.ts": openapiProgram,
    "run.mjs": runningProgram,
    "run.cjs": requiringProgram,
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return {
    name: "the tarball installs into an empty project",
    ok: run.ok,
    seen: run.ok ? "" : run.output,
  };
}

function compile(
  folder: string,
  version: string,
  moduleResolution: keyof typeof resolutions,
): Outcome {
  const failures = surroundings.flatMap(({ name, program, lib, types }, index) => {
    const project = join(folder, `${version}-${moduleResolution}-${index}`);
    mkdirSync(project, { recursive: true });
    const compilerOptions = {
      target: "es2022",
      module: resolutions[moduleResolution],
      moduleResolution,
      strict: true,
      exactOptionalPropertyTypes: true,
      skipLibCheck: false,
      noEmit: true,
      lib,
      types,
    };
    writeFileSync(
      join(project, "tsconfig.json"),
      JSON.stringify({ compilerOptions, files: [`../${program}`] }),
    );
    const tsc = join(folder, "node_modules", `typescript-${version}`, "bin", "tsc");
    const run = runProcess(process.execPath, [tsc, "-p", project, "--pretty", "false"], folder);
    return run.ok ? [] : [`${name}:\n${run.output}`];
  });
  return {
    name: `TypeScript ${version}, moduleResolution ${moduleResolution}, compiles ${programs}`,
    ok: failures.length === 0,
    seen: failures.join("\n"),
  };
}

/** Compiles the consumer with every TypeScript and resolution, then runs it as module and through require(). */
export function checkConsumer(folder: string): Outcome[] {
  const compiled = typescriptVersions.flatMap((version) =>
    [...Object.keys(resolutions)].map(
      (resolution) => compile(folder, version, resolution as keyof typeof resolutions), // a key of that very object
    ),
  );
  const imported = runProcess(process.execPath, ["run.mjs"], folder);
  const required = runProcess(process.execPath, ["--no-warnings", "run.cjs"], folder);
  const node = `on Node ${process.versions.node}`;
  return [
    ...compiled,
    ran(`import runs ${node}`, imported, "a.jsonl"),
    ran(`require() runs ${node}`, required, "function function"),
  ];
}

function ran(name: string, { output }: Finished, expected: string): Outcome {
  const ok = output === expected;
  return { name, ok, seen: ok ? "" : output };
}
