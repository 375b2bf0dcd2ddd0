import type { JsonObject } from "../json/json-value.ts";
import { UnjudgeableSchema } from "../schema/judge/assertions-of.ts";
import { bundleModule } from "./bundle-module.ts";
import { CodegenError, pointerIn } from "./codegen-error.ts";
import { type CompiledChecks, compiledChecks } from "./compiled-checks.ts";
import { checkedDocument } from "./document/checked-document.ts";
import { type NamedParts, originalPointer } from "./document/named-parts.ts";
import { receivedDocument } from "./document/received-document.ts";
import { generatedHeader } from "./generated-header.ts";
import { moduleText } from "./module-text.ts";
import { type ResponseBody, responseBodies } from "./response-bodies.ts";

/** The validators of a document's responses as an ES module, and its declarations. */
export interface GeneratedValidators {
  readonly js: string;
  readonly dts: string;
}

const header = generatedHeader("Ajv (standalone code) and esbuild");

/** Deno and JSR find a module's declarations only through this comment. */
const selfTypes = '// @ts-self-types="./validators.d.ts"\n';

/**
 * Generates one validator for each JSON response body of a document, exported under operationId and status, such
 * as `listFiles200`. The module imports nothing and generates no code at run time.
 * @throws CodegenError if a schema cannot be compiled, with its pointer if it is known.
 */
export async function generateValidators(given: JsonObject): Promise<GeneratedValidators> {
  const checked = checkedDocument(given);
  const bodies = responseBodies(checked.document);
  const { code, names } = checksOf(checked, bodies);
  const entry = [
    'import { responseValidator, strictCheck } from "response-validator";',
    'import * as compiled from "compiled";',
    ...bodies.map(({ name, pointer }) => {
      const [isValid, shape, strict] = (names.get(pointer) ?? []).map(
        (check) => `compiled.${check}`,
      );
      const more = strict === undefined ? "" : `, /* @__PURE__ */ strictCheck(${strict})`;
      return `export const ${name} = /* @__PURE__ */ responseValidator(${isValid}, ${shape}${more});`;
    }),
    "export {};",
  ].join("\n");
  const modules = new Map([
    ["entry", entry],
    ["compiled", code],
  ]);
  const js = await bundleModule(modules);
  return { js: header + selfTypes + js, dts: header + (await declarations(bodies)) };
}

function checksOf(checked: NamedParts, bodies: readonly ResponseBody[]): CompiledChecks {
  try {
    return compiledChecks(receivedDocument(checked.document), [
      ...new Set(bodies.map(({ pointer }) => pointer)),
    ]);
  } catch (cause) {
    const pointer = originalPointer(pointerIn(cause), checked);
    if (!(cause instanceof UnjudgeableSchema)) throw new CodegenError("Validators", cause, pointer);
    const reason = `no code can check the schema at ${pointer}: ${cause.reason}`;
    throw new CodegenError("Validators", reason, pointer);
  }
}

async function declarations(bodies: readonly ResponseBody[]): Promise<string> {
  const types = await moduleText("runtime/validate-response");
  const validators = bodies.map(
    ({ name, method, path, status, mediaType }) =>
      `\n/** ${method.toUpperCase()} ${path} ${status} ${mediaType}`.replaceAll("*/", "*\\/") +
      ` */\nexport declare const ${name}: ValidateResponse;\n`,
  );
  return `\n${types}${validators.join("")}`;
}
