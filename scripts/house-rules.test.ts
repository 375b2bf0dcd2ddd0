import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { expect, it } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));

const files = ["bench", "contract-tests", "examples", "scripts", "src"]
  .flatMap(filesIn)
  .filter((file) => file.endsWith(".ts"));

/** Excludes installed packages: those of bench/ include a link to this repository. */
function filesIn(folder: string): readonly string[] {
  return readdirSync(`${root}/${folder}`, { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (!entry.isDirectory()) return [path];
    return /^(?:node_modules|generated|\.cache)$/.test(entry.name) ? [] : filesIn(path);
  });
}

function linesOf(file: string): number {
  return readFileSync(`${root}/${file}`, "utf8").split("\n").length - 1;
}

const isTest = (file: string): boolean => /\.(?:test|test-d)\.ts$/.test(file);

const sources = files
  .filter((file) => !isTest(file))
  .map((file) => {
    const text = readFileSync(`${root}/${file}`, "utf8");
    return ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true);
  });

/** The nodes of a file that match, each with its number of lines. */
function nodesOf(source: ts.SourceFile, is: (node: ts.Node) => boolean): readonly FoundNode[] {
  const lineOf = (position: number): number =>
    source.getLineAndCharacterOfPosition(position).line + 1;
  const found: FoundNode[] = [];
  const visit = (node: ts.Node): void => {
    const [first, last] = [lineOf(node.getStart()), lineOf(node.getEnd())];
    if (is(node)) found.push({ place: `${source.fileName}:${first}`, lines: last - first + 1 });
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

interface FoundNode {
  readonly place: string;
  readonly lines: number;
}

function isFunction(node: ts.Node): boolean {
  return ts.isFunctionLike(node) && "body" in node && node.body !== undefined;
}

function isUndocumentedExport(node: ts.Node): boolean {
  const isExported =
    ts.canHaveModifiers(node) &&
    ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
  return isExported === true && ts.getJSDocCommentsAndTags(node).length === 0;
}

it.each([
  ["source file", 150, files.filter((file) => !isTest(file))],
  ["test file", 300, files.filter(isTest)],
])("no %s has more than %i lines", (_, most, those) => {
  const long = those.map((file) => ({ file, lines: linesOf(file) }));
  expect(long.filter(({ lines }) => lines > most)).toEqual([]);
});

it("no function has more than 40 lines", () => {
  const functions = sources.flatMap((source) => nodesOf(source, isFunction));
  expect(functions.filter(({ lines }) => lines > 40)).toEqual([]);
});

/** The names a file exports. */
function exportsOf(source: ts.SourceFile): readonly string[] {
  return source.statements.flatMap((statement): readonly string[] => {
    const isExported =
      ts.canHaveModifiers(statement) &&
      ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
    if (isExported !== true) return [];
    if (ts.isVariableStatement(statement))
      return statement.declarationList.declarations.map(({ name }) => name.getText());
    const isNamed =
      ts.isFunctionDeclaration(statement) ||
      ts.isClassDeclaration(statement) ||
      ts.isInterfaceDeclaration(statement) ||
      ts.isTypeAliasDeclaration(statement);
    return isNamed && statement.name !== undefined ? [statement.name.getText()] : [];
  });
}

function kebabCase(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, "$1-$2")
    .replace(/([A-Z])([A-Z][a-z])/g, "$1-$2")
    .toLowerCase();
}

/** Files named as users import them, and one whose export TypeDoc names. */
const entryPoints: readonly string[] = [
  "src/index.ts",
  "src/openapi.ts",
  "src/testing.ts",
  "src/testing-node.ts",
  "scripts/docs/typedoc-plugin.ts",
];

it("every file of scripts/ and src/ is named after one of its exports", () => {
  const misnamed = sources
    .filter(
      ({ fileName }) => /^(?:scripts|src)\//.test(fileName) && !entryPoints.includes(fileName),
    )
    .map((source) => ({ file: source.fileName, exports: exportsOf(source) }))
    // Programs export nothing.
    .filter(({ exports }) => exports.length > 0)
    .filter(({ file, exports }) => !exports.map(kebabCase).includes(basename(file, ".ts")));
  expect(misnamed).toEqual([]);
});

it("no room has more than 28 source files", () => {
  const rooms = sources
    .map(({ fileName }) => dirname(fileName))
    .filter((room) => /^(?:scripts|src)/.test(room) && !room.includes("/testing"));
  const large = [...new Set(rooms)].filter((room) => rooms.filter((r) => r === room).length > 28);
  expect(large).toEqual([]);
});

it("test support has one place: testing/ in its room", () => {
  const elsewhere = files.filter((file) =>
    /\.(?:fixture|arbitrary|mock)\.ts$|\/(?:fixtures|__\w+__)\//.test(file),
  );
  expect(elsewhere).toEqual([]);
});

it("every export has a documentation comment", () => {
  expect(sources.flatMap((source) => nodesOf(source, isUndocumentedExport))).toEqual([]);
});
