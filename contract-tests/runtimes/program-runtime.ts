import { runProcess } from "../../scripts/package/run-process.ts";
import { bundledSuite } from "./bundled-suite.ts";
import { installedBinary } from "./installed-binary.ts";
import { runGuideTests } from "./run-guide-tests.ts";
import type { Runtime } from "./runtime.ts";

/** The options of a runtime that runs programs. */
interface ProgramOptions extends Pick<Runtime, "name" | "cannot"> {
  /** The npm package of the binary, with a version range. */
  readonly spec: string;
  /** The binary's path in the package. */
  readonly path: string;
  /** Arguments before the program's path. */
  readonly args?: readonly string[];
  /** Arguments before the path of a test file, for the runtime's own test runner. */
  readonly testArgs: readonly [string, ...string[]];
}

/** A runtime that runs programs from the command line: Node, Bun, Deno. */
export function programRuntime(options: ProgramOptions): Runtime {
  const { name, spec, path, args = [], testArgs, cannot } = options;
  return {
    name,
    cannot,
    find: installedBinary(spec, path),
    async run(binary, origin) {
      const program = await bundledSuite("program");
      const { output } = await runProcess(binary, [...args, program, origin], process.cwd());
      const line = /^\[\{.*\}\]$/m.exec(output)?.[0];
      if (line === undefined) throw new Error(`${name} printed no results:\n${output}`);
      return [...JSON.parse(line), await runGuideTests(binary, testArgs)];
    },
  };
}
