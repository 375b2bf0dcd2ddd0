import ts from "typescript";

/** A compile error of the generated types. */
export interface TypeFault {
  readonly message: string;
  /** The names of the declaration and the member that contain the place. */
  readonly path: readonly string[];
}

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleDetection: ts.ModuleDetectionKind.Force,
  noEmit: true,
  noLib: true,
  strict: true,
  types: [],
};

/**
 * The part of TypeScript's own library that types need. Reading the whole library would take longer than compiling
 * the types.
 */
const library = `
  interface Array<T> { length: number; [index: number]: T }
  interface ReadonlyArray<T> { readonly length: number; readonly [index: number]: T }
  interface Boolean {} interface Number {} interface Object {} interface String {} interface RegExp {}
  interface Function {} interface CallableFunction {} interface NewableFunction {} interface IArguments {}
  type Record<K extends keyof any, T> = { [P in K]: T };
`;

/** Compiles generated types under `strict`. Returns the errors; empty if there are none. */
export function compileTypes(types: string): readonly TypeFault[] {
  const files = new Map(
    Object.entries({ "/types.ts": types, "/library.d.ts": library }).map(([name, text]) => {
      const target = options.target ?? ts.ScriptTarget.ES2022;
      const file = ts.createSourceFile(name, text, target, true);
      return [name, file] as const;
    }),
  );
  const program = ts.createProgram([...files.keys()], options, {
    getSourceFile: (name) => files.get(name),
    getDefaultLibFileName: () => "/library.d.ts",
    getCurrentDirectory: () => "/",
    getCanonicalFileName: (name) => name,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => "\n",
    fileExists: (name) => files.has(name),
    readFile: () => undefined,
    writeFile: () => undefined,
  });
  return ts.getPreEmitDiagnostics(program).map(({ file, start, messageText }) => ({
    message: ts.flattenDiagnosticMessageText(messageText, " "),
    path: file === undefined || start === undefined ? [] : pathTo(file, start),
  }));
}

function pathTo(file: ts.SourceFile, position: number): readonly string[] {
  const holds = (node: ts.Node) => node.getStart() <= position && position < node.getEnd();
  const declaration = file.statements.find(holds);
  if (declaration === undefined) return [];
  if (ts.isTypeAliasDeclaration(declaration)) return [declaration.name.text];
  if (!ts.isInterfaceDeclaration(declaration)) return [];
  const name = declaration.members.find(holds)?.name;
  const member = name && !ts.isComputedPropertyName(name) ? [name.text] : [];
  return [declaration.name.text, ...member];
}
