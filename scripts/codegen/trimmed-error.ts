import ts from "typescript";
import { pointerToken } from "./runtime/explain.ts";
import { expected } from "./runtime/response-validator.ts";

const { factory } = ts;

/** The functions that code from {@link trimmedError} calls if the values of a rule are known only at run time. */
export const explanations = `import { pointerToken } from "explain";
import { expected } from "response-validator";
`;

/**
 * What replaces a node of Ajv's standalone code; undefined if the node stays: an error holds what a violation tells,
 * written out where it is known beforehand, and is added in one statement; a check is given the path alone, not an
 * object with what no keyword here looks at.
 */
export function trimmedError(node: ts.Node): ts.Node | undefined {
  if (ts.isObjectLiteralExpression(node)) return violation(node) ?? path(node);
  if (ts.isParameter(node) && ts.isObjectBindingPattern(node.name)) return pathParameter(node);
  return ts.isIfStatement(node) ? addition(node) : undefined;
}

/** `{ instancePath, schemaPath, keyword, params }` as `{ pointer, keyword, expected }`. */
function violation(error: ts.ObjectLiteralExpression): ts.Expression | undefined {
  const keyword = member(error, "keyword");
  const params = member(error, "params");
  const object = member(error, "instancePath");
  if (!object || !keyword || !params || !member(error, "schemaPath")) return undefined;
  if (!ts.isStringLiteral(keyword) || !ts.isObjectLiteralExpression(params)) return undefined;
  const missing = member(params, "missingProperty");
  const known = literals(params);
  const members = {
    pointer: missing ? factory.createAdd(object, tokenOf(missing)) : object,
    keyword,
    expected: known
      ? factory.createStringLiteral(expected(keyword.text, known))
      : call("expected", [keyword, params]),
  };
  return factory.createObjectLiteralExpression(
    Object.entries(members).map(([name, value]) => factory.createPropertyAssignment(name, value)),
  );
}

function tokenOf(name: ts.Expression): ts.Expression {
  return ts.isStringLiteral(name)
    ? factory.createStringLiteral(pointerToken(name.text))
    : call("pointerToken", [name]);
}

/** `if (vErrors === null) vErrors = [error]; else vErrors.push(error);` in one statement. */
function addition({ expression, elseStatement }: ts.IfStatement): ts.Statement | undefined {
  const [, error] = /vErrors\.push\((\w+)\)/.exec(elseStatement?.getText() ?? "") ?? [];
  if (expression.getText() !== "vErrors === null" || error === undefined) return undefined;
  return factory.createExpressionStatement(call("(vErrors ??= []).push", [identifier(error)]));
}

/** What Ajv hands to the function of a `$ref`: the path in it. */
function path(context: ts.ObjectLiteralExpression): ts.Expression | undefined {
  return member(context, "rootData") && member(context, "instancePath");
}

function pathParameter(parameter: ts.ParameterDeclaration): ts.ParameterDeclaration {
  const { modifiers, dotDotDotToken, questionToken, type } = parameter;
  return factory.updateParameterDeclaration(
    parameter,
    modifiers,
    dotDotDotToken,
    identifier("instancePath"),
    questionToken,
    type,
    factory.createStringLiteral(""),
  );
}

/** The members as values, where all are strings or numbers in the code. */
function literals(object: ts.ObjectLiteralExpression): Record<string, unknown> | undefined {
  const entries = object.properties.map(({ name }) => {
    const key = name && ts.isIdentifier(name) ? name.text : "";
    const value = member(object, key);
    if (value && ts.isStringLiteral(value)) return [key, value.text];
    return value && ts.isNumericLiteral(value) ? [key, Number(value.text)] : [];
  });
  return entries.every(({ length }) => length > 0) ? Object.fromEntries(entries) : undefined;
}

function member(object: ts.ObjectLiteralExpression, key: string): ts.Expression | undefined {
  const found = object.properties.find(({ name }) => name?.getText() === key);
  if (found && ts.isShorthandPropertyAssignment(found)) return found.name;
  return found && ts.isPropertyAssignment(found) ? found.initializer : undefined;
}

function call(name: string, values: readonly ts.Expression[]): ts.CallExpression {
  return factory.createCallExpression(identifier(name), undefined, values);
}

function identifier(text: string): ts.Identifier {
  return factory.createIdentifier(text);
}
