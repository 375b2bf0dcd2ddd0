import type { Ajv2020, AnySchema, KeywordCxt } from "ajv/dist/2020.js";
import { isMultipleOf } from "../decimal.ts";
import type { ProofTools } from "../proof-tools.ts";

/** Replaces keywords that Ajv 8.20 judges incorrectly. */
export function repairKeywords(engine: Ajv2020, ajv: ProofTools["ajv"]): void {
  repairMultipleOf(engine);
  repairContains(engine);
  repairUnevaluatedItems(engine, ajv);
}

/** Quotients of decimal fractions are rarely whole in binary (0.07 is a multiple of 0.01), and may be infinite. */
function repairMultipleOf(engine: Ajv2020): void {
  engine.removeKeyword("multipleOf").addKeyword({
    keyword: "multipleOf",
    type: "number",
    schemaType: "number",
    validate: (divisor: number, payload: number) => isMultipleOf(payload, divisor),
  });
}

/**
 * For an empty array, Ajv repeats its verdict on the previous one; and next to `contains`, it considers all items
 * evaluated.
 */
function repairContains(engine: Ajv2020): void {
  engine.removeKeyword("contains").addKeyword({
    keyword: "contains",
    type: "array",
    compile: (schema: AnySchema, { minContains = 1, maxContains = Infinity }) => {
      const holds = engine.compile(schema);
      return (items: readonly unknown[]) => {
        const count = items.filter((item) => holds(item)).length;
        return count >= minContains && count <= maxContains;
      };
    },
  });
}

/**
 * Repairs `unevaluatedItems`: in Ajv 8.20, the number of items that an `anyOf` or `oneOf` evaluates is undefined if
 * no alternative with items is valid, and `true` if it is all items.
 */
export function repairUnevaluatedItems(
  engine: Ajv2020,
  { _, Name }: Pick<ProofTools["ajv"], "_" | "Name">,
): void {
  const own = engine.getKeyword("unevaluatedItems");
  if (typeof own !== "object" || !("code" in own)) throw new Error("Ajv has no unevaluatedItems");
  const code = (context: KeywordCxt): void => {
    const { gen, data, it } = context;
    const { items } = it;
    if (items instanceof Name)
      it.items = gen.const("items", _`${items} === true ? ${data}.length : ${items} || 0`);
    own.code(context);
  };
  engine.removeKeyword("unevaluatedItems").addKeyword({ ...own, code });
}
