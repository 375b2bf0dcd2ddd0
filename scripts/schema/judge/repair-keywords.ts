import type { Ajv2020, AnySchema, KeywordCxt } from "ajv/dist/2020.js";
import { isMultipleOf } from "../decimal.ts";
import type { ProofTools } from "../proof-tools.ts";

/** Keywords that Ajv 8.20 judges wrongly, judged by the specification. */
export function repairKeywords(engine: Ajv2020, ajv: ProofTools["ajv"]): void {
  repairMultipleOf(engine);
  repairContains(engine);
  repairUnevaluatedItems(engine, ajv);
}

/** Quotients of decimal fractions are seldom whole in binary (0.07 is a multiple of 0.01), and may be infinite. */
function repairMultipleOf(engine: Ajv2020): void {
  engine.removeKeyword("multipleOf").addKeyword({
    keyword: "multipleOf",
    type: "number",
    schemaType: "number",
    validate: (divisor: number, payload: number) => isMultipleOf(payload, divisor),
  });
}

/** Ajv says of an empty array what it said of the one before, and takes all items beside `contains` for evaluated. */
function repairContains(engine: Ajv2020): void {
  engine.removeKeyword("contains").addKeyword({
    keyword: "contains",
    type: "array",
    schemaType: ["object", "boolean"],
    compile: (schema: AnySchema, { minContains = 1, maxContains = Infinity }) => {
      const holds = engine.compile(schema);
      return (items: readonly unknown[]) => {
        const count = items.filter((item) => holds(item)).length;
        return count >= minContains && count <= maxContains;
      };
    },
  });
}

/** How many items an `anyOf` evaluates is undefined where no alternative with items holds, and `true` where all are. */
function repairUnevaluatedItems(engine: Ajv2020, { _, Name }: ProofTools["ajv"]): void {
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
