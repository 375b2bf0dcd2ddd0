import { readFile } from "node:fs/promises";
import type { JsonObject, JsonSchema } from "../json.ts";
import { bundleModule } from "./bundle-module.ts";
import { compileValidators } from "./compile-validators.ts";
import { generatedHeader } from "./generated-header.ts";
import { inlineSchemas } from "./inline-schemas.ts";
import { type ResponseBody, responseBodies } from "./response-bodies.ts";
import { strictSchema } from "./strict-schema.ts";
import { isTolerant, tolerantKey, tolerantSchema } from "./tolerant-schema.ts";

/** The validators of a document's responses as an ES module, and its declarations. */
export interface GeneratedValidators {
  readonly js: string;
  readonly dts: string;
}

const header = generatedHeader("Ajv (standalone code) and esbuild");

/**
 * Generates one validator for each JSON response body of a document, exported under operationId and status, such as
 * `listFiles200`. The module imports nothing and makes no code at run time.
 *
 * @throws Error where a schema cannot be compiled, naming its pointer where that is known.
 */
export async function generateValidators(document: JsonObject): Promise<GeneratedValidators> {
  const bodies = responseBodies(document);
  const checks = checksOf(document, bodies);
  const entry = [
    'import { responseValidator } from "response-validator";',
    'import * as compiled from "compiled";',
    ...bodies.map(({ name, pointer }) => {
      const names = (checks.names.get(pointer) ?? []).map((check) => `compiled.${check}`);
      return `export const ${name} = /* @__PURE__ */ responseValidator(${names.join(", ")});`;
    }),
  ].join("\n");
  const compiled = compileValidators(checks.schemas, checks.exported);
  const js = await bundleModule(
    new Map([
      ["entry", entry],
      ["compiled", compiled],
    ]),
  );
  return { js: header + js, dts: header + (await declarations(bodies)) };
}

interface Checks {
  /** What Ajv is to know, by key. */
  readonly schemas: ReadonlyMap<string, JsonSchema>;
  /** Exported name -> key. */
  readonly exported: ReadonlyMap<string, string>;
  /** Pointer of a body's schema -> exported names of its tolerant check and, where needed, its strict one. */
  readonly names: ReadonlyMap<string, readonly string[]>;
}

function checksOf(document: JsonObject, bodies: readonly ResponseBody[]): Checks {
  const pointers = [...new Set(bodies.map((body) => body.pointer))];
  const inlined = inlineSchemas(document, pointers);
  const keys = new Map([...inlined.keys()].map((pointer, index) => [pointer, `schema-${index}`]));
  const strict = new Map(
    [...inlined].map(([pointer, schema]) => [
      keys.get(pointer) ?? pointer,
      strictSchema(schema, (target) => keys.get(target) ?? target),
    ]),
  );
  const tolerant = [...strict].map(
    ([key, schema]) => [tolerantKey(key), tolerantSchema(schema)] as const,
  );
  const allTolerant = [...strict.values()].every(isTolerant);
  const names = pointers.map((pointer, index) => {
    const key = keys.get(pointer) ?? pointer;
    return {
      pointer,
      tolerant: [`tolerant${index}`, tolerantKey(key)],
      strict: [`strict${index}`, key],
    } as const;
  });
  return {
    schemas: new Map([...strict, ...tolerant]),
    exported: new Map(
      names.flatMap((name) => (allTolerant ? [name.tolerant] : [name.tolerant, name.strict])),
    ),
    names: new Map(
      names.map((name) => [
        name.pointer,
        allTolerant ? [name.tolerant[0]] : [name.tolerant[0], name.strict[0]],
      ]),
    ),
  };
}

async function declarations(bodies: readonly ResponseBody[]): Promise<string> {
  const types = new URL("runtime/validate-response.ts", import.meta.url);
  const validators = bodies.map(
    ({ name, method, path, status, mediaType }) =>
      `\n/** ${method.toUpperCase()} ${path} ${status} ${mediaType}`.replaceAll("*/", "*\\/") +
      ` */\nexport declare const ${name}: ValidateResponse;\n`,
  );
  return `\n${await readFile(types, "utf8")}${validators.join("")}`;
}
