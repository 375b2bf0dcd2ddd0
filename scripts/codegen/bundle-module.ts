import { build, type Plugin } from "esbuild";
import { moduleText } from "./module-text.ts";

/** The modules of runtime/ that generated code imports. */
const runtimeModules = ["response-validator", "explain", "union", "is-object"];

/**
 * Bundles the modules given by name, from the one called `entry`, with all that they import, to one ES module: what
 * Ajv's own ESM output still `require`s, and those of runtime/. Modules are named by what was imported and never by
 * where it lies, so that the bytes are the same on every machine.
 */
export async function bundleModule(modules: ReadonlyMap<string, string>): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: ["entry"],
    bundle: true,
    write: false,
    format: "esm",
    target: "es2022",
    platform: "neutral",
    charset: "ascii",
    minifySyntax: true,
    legalComments: "none",
    logLevel: "silent",
    tsconfigRaw: {},
    plugins: [modulesByName(modules)],
  });
  return outputFiles.map((file) => file.text).join("");
}

function modulesByName(modules: ReadonlyMap<string, string>): Plugin {
  return {
    name: "modules-by-name",
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /.*/ }, ({ path, importer, namespace }) => {
        if (modules.has(path)) return { path, namespace: "given", sideEffects: false };
        const own = path.replace(/^\.\/|\.ts$/g, "");
        if (runtimeModules.includes(own))
          return { path: own, namespace: "runtime", sideEffects: false };
        const name =
          path.startsWith(".") && namespace === "package" ? joined(importer, path) : path;
        return { path: name, namespace: "package", sideEffects: false };
      });
      onLoad({ filter: /.*/, namespace: "given" }, ({ path }) => ({
        contents: modules.get(path) ?? "",
        loader: "js",
      }));
      onLoad({ filter: /.*/, namespace: "runtime" }, async ({ path }) => ({
        contents: await moduleText(`runtime/${path}`),
        loader: "ts",
      }));
      onLoad({ filter: /.*/, namespace: "package" }, async ({ path }) => ({
        contents: withoutCode(await moduleText(path)),
        loader: path.endsWith(".json") ? "json" : "js",
      }));
    },
  };
}

/** `../b` as imported by `package/a/c` is `package/b`. */
function joined(importer: string, path: string): string {
  return new URL(path, `package:///${importer}`).pathname.slice(1);
}

/** Ajv's runtime modules carry, as text, the `require` call that its code generator writes for them. */
function withoutCode(contents: string): string {
  return contents.replaceAll(/^\w+\.code = (['"])require\(.*\1;$/gm, "");
}
