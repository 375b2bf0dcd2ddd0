import ts from "typescript";

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  allowImportingTsExtensions: true,
  noEmit: true,
  declaration: true,
  strict: true,
  exactOptionalPropertyTypes: true,
  isolatedDeclarations: true,
  skipLibCheck: false,
  skipDefaultLibCheck: true,
  lib: ["lib.es2022.d.ts"],
  types: [],
};

/** The compiler's own declarations, parsed once. */
const libraries = new Map<string, ts.SourceFile>();

/** The compile errors of some modules, given by file name; empty if they compile. */
export function typeErrors(modules: Readonly<Record<string, string>>): readonly string[] {
  const host = ts.createCompilerHost(options);
  const texts = new Map(Object.entries(modules).map(([name, text]) => [`/${name}`, text]));
  const program = ts.createProgram([...texts.keys()], options, {
    ...host,
    fileExists: (path) => texts.has(path) || host.fileExists(path),
    readFile: (path) => texts.get(path) ?? host.readFile(path),
    getSourceFile: (path, target) => {
      const text = texts.get(path);
      if (text !== undefined) return ts.createSourceFile(path, text, target);
      const file = libraries.get(path) ?? host.getSourceFile(path, target);
      if (file !== undefined) libraries.set(path, file);
      return file;
    },
  });
  return ts.getPreEmitDiagnostics(program).map(({ file, start, messageText }) => {
    const line = file === undefined ? 0 : file.getLineAndCharacterOfPosition(start ?? 0).line + 1;
    return `${file?.fileName ?? ""}:${line} ${ts.flattenDiagnosticMessageText(messageText, " ")}`;
  });
}
