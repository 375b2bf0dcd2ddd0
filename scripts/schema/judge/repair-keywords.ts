import type { Ajv2020, CodeKeywordDefinition, KeywordCxt } from "ajv/dist/2020.js";
import type { ProofTools } from "../proof-tools.ts";

/** What keywords need of Ajv to generate their code. */
type Tools = Pick<ProofTools["ajv"], "_" | "Name">;

/**
 * Replaces keywords that Ajv 8.20 judges incorrectly. What `contains` evaluates for `unevaluatedItems` it does not
 * know even then: with-contained.ts states that in other keywords.
 */
export function repairKeywords(engine: Ajv2020, tools: Tools): void {
  repair(engine, "contains", (context) => contains(context, tools));
  repair(engine, "if", (context) => condition(context, tools));
  repair(engine, "unevaluatedItems", (context, own) => unevaluatedItems(context, own, tools));
  repair(engine, "unevaluatedProperties", (context, own) =>
    unevaluatedProperties(context, own, tools),
  );
}

type Code = (context: KeywordCxt, own: CodeKeywordDefinition) => void;

function repair(engine: Ajv2020, keyword: string, code: Code): void {
  const own = engine.getKeyword(keyword);
  if (typeof own !== "object" || !("code" in own)) throw new Error(`Ajv has no ${keyword}`);
  engine
    .removeKeyword(keyword)
    .addKeyword({ ...own, keyword, code: (context) => code(context, own) });
}

/**
 * For an empty array, Ajv repeats its verdict on the previous one, and next to `prefixItems` accepts it; and it
 * considers all items evaluated.
 */
function contains(context: KeywordCxt, { _ }: Tools): void {
  const { gen, data, parentSchema } = context;
  const { minContains: min = 1, maxContains: max } = parentSchema;
  context.setParams({ min, max });
  const count = gen.let("count", 0);
  const holds = gen.name("holds");
  gen.forRange("i", 0, _`${data}.length`, (index) => {
    const item = { dataProp: index, dataPropType: 0, compositeRule: true } as const;
    context.subschema({ keyword: "contains", ...item }, holds);
    gen.if(holds, () => gen.code(_`${count}++`));
    context.reset();
  });
  const most = max === undefined ? _`true` : _`${count} <= ${max}`;
  context.pass(_`${count} >= ${min} && ${most}`);
}

/**
 * What an `if` evaluates counts in Ajv even if the payload does not satisfy it, and does not count without `then` and
 * `else` (Core, section 10.2.2.1).
 */
function condition(context: KeywordCxt, { _ }: Tools): void {
  const { gen, parentSchema } = context;
  const isMet = gen.name("met");
  const valid = gen.let("valid", true);
  const ifClause = gen.let("ifClause");
  const test = { compositeRule: true, createErrors: false, allErrors: false } as const;
  const met = context.subschema({ keyword: "if", ...test }, isMet);
  context.reset();
  context.mergeValidEvaluated(met, isMet);
  const clause = (keyword: "then" | "else") => (): void => {
    if (parentSchema[keyword] === undefined) return;
    const holds = gen.name("holds");
    const part = context.subschema({ keyword }, holds);
    gen.assign(valid, holds);
    context.mergeValidEvaluated(part, valid);
    gen.assign(ifClause, _`${keyword}`);
  };
  gen.if(isMet, clause("then"), clause("else"));
  context.setParams({ ifClause });
  context.pass(valid, () => context.error(true));
}

/**
 * The number of items that an `anyOf` or `oneOf` evaluates is undefined in Ajv if no alternative with items is valid,
 * and `true` if it is all items.
 */
function unevaluatedItems(
  context: KeywordCxt,
  own: CodeKeywordDefinition,
  { _, Name }: Tools,
): void {
  const { gen, data, it } = context;
  const { items } = it;
  if (items instanceof Name)
    it.items = gen.const("items", _`${items} === true ? ${data}.length : ${items} || 0`);
  own.code(context);
}

/** Where only the payload decides what is evaluated, names that every object inherits always count in Ajv. */
function unevaluatedProperties(
  context: KeywordCxt,
  own: CodeKeywordDefinition,
  { _, Name }: Tools,
): void {
  const { gen, it } = context;
  const { props } = it;
  if (props instanceof Name)
    it.props = gen.const(
      "props",
      _`${props} === true || Object.assign(Object.create(null), ${props})`,
    );
  own.code(context);
}
