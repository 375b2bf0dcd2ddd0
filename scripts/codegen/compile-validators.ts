import { _, Ajv2020, Name } from "ajv/dist/2020.js";
import standaloneCode from "ajv/dist/standalone/index.js";
import addFormats from "ajv-formats";
import { isJsonObject, type JsonSchema } from "../json/json-value.ts";
import { repairKeywords } from "../schema/judge/repair-keywords.ts";
import { expressionOf } from "../schema/judge/timed-patterns.ts";
import { integerKeyword } from "./integer-keyword.ts";
import { trimValidators } from "./trim-validators.ts";

/**
 * Generates Ajv's standalone code for schemas: an ES module that exports one function per name. `keys` maps each
 * name to the key of its schema; `$ref`s in the schemas contain such keys.
 * @throws Error if Ajv rejects a schema.
 */
export function compileValidators(
  schemas: ReadonlyMap<string, JsonSchema>,
  keys: ReadonlyMap<string, string>,
): string {
  const ajv = newAjv(namesMembersOfObject([...schemas.values()]));
  // Tracking evaluated properties adds code to every function, and only these keywords need it.
  ajv.opts.unevaluated = JSON.stringify([...schemas.values()]).includes('"unevaluated');
  for (const [key, schema] of schemas) {
    // Ajv accepts a boolean schema only inside another schema.
    ajv.addSchema(isJsonObject(schema) ? schema : { allOf: [schema] }, key);
  }
  const code = standaloneCode.default(ajv, Object.fromEntries(keys));
  return trimValidators(code);
}

function newAjv(ownProperties: boolean): Ajv2020 {
  const ajv = new Ajv2020({
    allErrors: true,
    messages: false,
    ownProperties,
    strict: false,
    logger: false,
    meta: false,
    validateSchema: false,
    addUsedSchema: false,
    inlineRefs: false,
    // Quotients of decimal fractions are rarely whole in binary: 0.07 is a multiple of 0.01.
    multipleOfPrecision: 8,
    code: { source: true, esm: true, lines: true, regExp },
  });
  addFormats.default(ajv);
  ajv.addKeyword(integerKeyword);
  repairKeywords(ajv, { _, Name });
  return ajv;
}

/** How Ajv compiles a pattern; trim-validators.ts corrects the code that it generates for it. */
const regExp = Object.assign(
  (pattern: string): RegExp => {
    const expression = expressionOf(pattern);
    if (expression === undefined)
      throw new Error(`${JSON.stringify(pattern)} is not a regular expression`);
    return expression;
  },
  { code: "new RegExp" },
);

/**
 * Whether a schema names a property that every object inherits, such as `constructor`. Only then must the code
 * check for own properties, which takes time.
 */
function namesMembersOfObject(schemas: readonly JsonSchema[]): boolean {
  const inherited = Object.getOwnPropertyNames(Object.prototype).map((name) => `"${name}"`);
  const text = JSON.stringify(schemas);
  return inherited.some((name) => text.includes(name));
}
