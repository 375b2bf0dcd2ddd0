import ts from "typescript";
import { pointerToken } from "./runtime/explain.ts";
import { expected } from "./runtime/response-validator.ts";

const { factory } = ts;

/**
 * The functions that the code of {@link trimmedError} calls if the values of a rule are known only at run time.
 */
export const explanations = `import { pointerToken } from "explain";
import { expected } from "response-validator";
`;

/**
 * The replacement of a node in Ajv's standalone code; undefined if the node stays. An error contains only the
 * fields of a violation, as literals if they are known beforehand, and is added in one statement. A check gets
 * only the path, not an object with fields that no keyword here uses.
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
  if (expression.getText() !== "vErrors === null") return undefined;
  const [, error] = /vErrors\.push\((\w+)\)/.exec(elseStatement?.getText() ?? "") ?? [];
  if (error === undefined) return undefined;
  return factory.createExpressionStatement(call("(vErrors ??= []).push", [identifier(error)]));
}

/** The path in the context that Ajv passes to the function of a `$ref`. */
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

/** The members as values, if all are string or number literals. */
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
