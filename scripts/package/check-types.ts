import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type typescriptVersions, writeFiles } from "./install-consumer.ts";
import type { Outcome } from "./outcome.ts";
import { runProcess } from "./run-process.ts";
import { type TypedProgram, typedPrograms } from "./typed-programs.ts";

type Version = (typeof typescriptVersions)[number];

/** How imports of a consumer's programs are resolved, and with which versions of the compiler. */
interface Setup {
  /** The `type` in the consumer's package.json. */
  readonly type: "module" | "commonjs";
  readonly module: string;
  readonly moduleResolution?: string;
  readonly versions: readonly Version[];
}

const esmVersions = ["5.4", "5.8", "7.0"] as const;

const setups: readonly Setup[] = [
  { type: "module", module: "node16", versions: esmVersions },
  { type: "module", module: "nodenext", versions: esmVersions },
  { type: "module", module: "esnext", moduleResolution: "bundler", versions: esmVersions },
  { type: "commonjs", module: "commonjs", moduleResolution: "node10", versions: ["5.4", "6.0"] },
  { type: "commonjs", module: "node16", versions: ["5.4", "7.0"] },
  { type: "commonjs", module: "node18", versions: ["5.8", "6.0", "7.0"] },
  { type: "commonjs", module: "nodenext", versions: ["5.8", "7.0"] },
];

/** The libraries and ambient types for compiling programs. */
interface Surroundings {
  readonly files: readonly TypedProgram[];
  readonly lib: readonly string[];
  readonly types: readonly string[];
}

const withNode: Surroundings = {
  files: ["plain.ts", "openapi.ts", "testing.ts", "listening.ts"],
  lib: ["es2022"],
  types: ["node"],
};

const surroundings: Readonly<Record<Setup["type"], readonly Surroundings[]>> = {
  module: [
    { files: ["plain.ts", "testing.ts"], lib: ["es2022"], types: [] },
    { files: ["plain.ts", "openapi.ts", "testing.ts"], lib: ["es2022", "dom"], types: [] },
    withNode,
  ],
  // One is enough, because resolution does not depend on it.
  commonjs: [withNode],
};

/** Compiles a consumer of every entry with each TypeScript version and resolution. */
export async function* checkTypes(folder: string): AsyncGenerator<Outcome> {
  for (const type of ["module", "commonjs"] as const) {
    writeFiles(join(folder, type), {
      "package.json": JSON.stringify({ type }),
      ...typedPrograms,
    });
  }
  for (const setup of setups) {
    for (const version of setup.versions) yield compile(folder, version, setup);
  }
}

async function compile(folder: string, version: Version, setup: Setup): Promise<Outcome> {
  const { type, module, moduleResolution } = setup;
  const resolution = moduleResolution ?? module;
  const runs = surroundings[type].map(async (each, index) => {
    const config = projectOf(version, setup, each);
    const project = join(folder, type, `${version}-${resolution}-${index}`);
    mkdirSync(project, { recursive: true });
    writeFileSync(join(project, "tsconfig.json"), JSON.stringify(config));
    const tsc = join(folder, "node_modules", `typescript-${version}`, "bin", "tsc");
    const args = [tsc, "-p", project, "--pretty", "false"];
    const { ok, output } = await runProcess(process.execPath, args, folder);
    return ok ? [] : [`with ${each.lib} and types [${each.types}]:\n${output}`];
  });
  const failures = (await Promise.all(runs)).flat();
  const kind = type === "module" ? "an ES module" : "CommonJS";
  return {
    name: `TypeScript ${version}, ${moduleResolution === undefined ? "module" : "moduleResolution"} ${resolution}, compiles ${kind} that uses every entry`,
    ok: failures.length === 0,
    seen: failures.join("\n"),
  };
}

function projectOf(
  version: Version,
  { module, moduleResolution }: Setup,
  { files, lib, types }: Surroundings,
): object {
  const compilerOptions = {
    target: "es2022",
    module,
    moduleResolution,
    // TypeScript 6 accepts node10 only with this option.
    ...(version === "6.0" && moduleResolution === "node10" && { ignoreDeprecations: "6.0" }),
    strict: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck: false,
    noEmit: true,
    lib,
    types,
  };
  return { compilerOptions, files: files.map((file) => `../${file}`) };
}
