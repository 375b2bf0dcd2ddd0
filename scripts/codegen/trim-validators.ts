import ts from "typescript";
import { expressionOf } from "../schema/judge/timed-patterns.ts";
import { explanations, trimmedError } from "./trimmed-error.ts";

/**
 * The number of errors after which a loop stops that found them, so that a payload of a million wrong items does not
 * give a million errors.
 */
const errorsAtMost = 20;

/**
 * Changes Ajv's standalone code where Ajv has no options:
 *
 * - With `allErrors`, each loop ends once it has found enough errors. The verdict stays the same: the payload, or the
 *   current branch, is then invalid.
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
    return isLoop(visited) ? boundedLoop(visited) : visited;
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

function isLoop(node: ts.Node): node is ts.ForStatement | ts.ForInStatement | ts.ForOfStatement {
  return ts.isForStatement(node) || ts.isForInStatement(node) || ts.isForOfStatement(node);
}

/** `for (…) { … }` as `{ const enough = errors + 20; for (…) { if (errors >= enough) break; … } }`. */
function boundedLoop(loop: ts.Statement): ts.Statement {
  const { factory } = ts;
  const errors = factory.createIdentifier("errors");
  const enough = factory.createIdentifier("enough");
  const sum = factory.createAdd(errors, factory.createNumericLiteral(errorsAtMost));
  const stop = factory.createIfStatement(
    factory.createGreaterThanEquals(errors, enough),
    factory.createBreakStatement(),
  );
  const bounded = ts.visitEachChild(
    loop,
    (child) =>
      ts.isBlock(child) ? factory.updateBlock(child, [stop, ...child.statements]) : child,
    undefined,
  );
  const declared = factory.createVariableDeclaration(enough, undefined, undefined, sum);
  const constant = factory.createVariableStatement(
    undefined,
    factory.createVariableDeclarationList([declared], ts.NodeFlags.Const),
  );
  return factory.createBlock([constant, bounded]);
}
