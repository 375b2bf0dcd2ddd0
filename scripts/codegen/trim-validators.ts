import ts from "typescript";
import { expressionOf } from "../schema/judge/timed-patterns.ts";
import { explanations, trimmedError } from "./trimmed-error.ts";

/**
 * The number of errors after which a loop stops, so that a payload of a million wrong items does not give a
 * million errors.
 */
const errorsAtMost = 20;

/**
 * Changes Ajv's standalone code where Ajv has no options:
 *
 * - With `allErrors`, each loop ends once enough errors are found. The verdict stays the same: at that point the
 *   payload, or the current branch, is already invalid.
 * - A pattern that is valid only without the `u` flag, which JSON Schema requires, is compiled without it.
 * - A value with a member `__proto__` keeps it as a member, which `{"__proto__": 1}` in code is not.
 * - Errors contain only the fields of a violation, because every browser would load the rest for nothing.
 */
export function trimValidators(code: string): string {
  const file = ts.createSourceFile("validators.js", code, ts.ScriptTarget.ES2022, true);
  const { transformed } = ts.transform(file, [trim]);
  const trimmed = transformed.map((each) => ts.createPrinter().printFile(each)).join("");
  return /\b(expected|pointerToken)\(/.test(trimmed) ? explanations + trimmed : trimmed;
}

function trim(context: ts.TransformationContext): ts.Transformer<ts.SourceFile> {
  const visit = (node: ts.Node): ts.Node => {
    const visited = ts.visitEachChild(trimmedError(node) ?? node, visit, context);
    if (isProtoMember(visited)) return computedMember(visited);
    if (ts.isNewExpression(visited)) return withValidFlags(visited);
    return isLoopBody(node) && ts.isBlock(visited) ? boundedBlock(visited) : visited;
  };
  return (file) => ts.visitEachChild(file, visit, context);
}

/**
 * Turns `new RegExp("\\-", "u")` into `new RegExp("\\-")`, because vendors use what only the older syntax allows.
 */
function withValidFlags(node: ts.NewExpression): ts.NewExpression {
  const [pattern] = node.arguments ?? [];
  const isPattern = ts.isIdentifier(node.expression) && node.expression.text === "RegExp";
  if (!isPattern || !pattern || !ts.isStringLiteral(pattern)) return node;
  const flags = expressionOf(pattern.text)?.flags;
  if (flags === undefined || flags.length > 0) return node;
  return ts.factory.updateNewExpression(node, node.expression, undefined, [pattern]);
}

function isProtoMember(node: ts.Node): node is ts.PropertyAssignment {
  return (
    ts.isPropertyAssignment(node) && ts.isStringLiteral(node.name) && node.name.text === "__proto__"
  );
}

function computedMember(node: ts.PropertyAssignment): ts.PropertyAssignment {
  const name = ts.factory.createComputedPropertyName(ts.factory.createStringLiteral("__proto__"));
  return ts.factory.updatePropertyAssignment(node, name, node.initializer);
}

function isLoopBody({ parent }: ts.Node): boolean {
  return (
    parent &&
    (ts.isForStatement(parent) || ts.isForInStatement(parent) || ts.isForOfStatement(parent))
  );
}

function boundedBlock(block: ts.Block): ts.Block {
  const { factory } = ts;
  const enough = factory.createGreaterThanEquals(
    factory.createIdentifier("errors"),
    factory.createNumericLiteral(errorsAtMost),
  );
  const stop = factory.createIfStatement(enough, factory.createBreakStatement());
  return factory.updateBlock(block, [stop, ...block.statements]);
}
