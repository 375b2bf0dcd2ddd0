import { build, type Plugin } from "esbuild";
import { moduleText } from "./module-text.ts";

/** The modules of runtime/ that generated code imports. */
const runtimeModules = ["response-validator", "explain", "union", "is-object"];

/**
 * Bundles modules, starting with the one called `entry`, and everything they import into one ES module, including
 * the modules of runtime/ and those that Ajv's ESM output still `require`s. Modules are identified by import
 * specifier and not by path, so that the bytes are the same on every machine.
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

/** Resolves an import: `../b` in `package/a/c` is `package/b`. */
function joined(importer: string, path: string): string {
  return new URL(path, `package:///${importer}`).pathname.slice(1);
}

/** Removes the `require` calls that Ajv's runtime modules contain as text for its code generator. */
function withoutCode(contents: string): string {
  return contents.replaceAll(/^\w+\.code = (['"])require\(.*\1;$/gm, "");
}
