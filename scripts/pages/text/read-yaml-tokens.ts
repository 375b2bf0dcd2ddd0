import { type CST, Lexer, Parser } from "yaml";
import type { Fault, UnplacedFault } from "../../problem/fault.ts";
import { limits } from "../../problem/limits.ts";
import type { Mark } from "./places-in.ts";
import { tooDeep } from "./too-deep.ts";

/** Lexemes that the lexer adds to the text's own: start of a document, end of a broken flow, start of a scalar. */
const addedLexemes: ReadonlySet<string> = new Set(["\u0002", "\u0018", "\u001f"]);

/**
 * The syntax tree of a YAML text, read token by token, without recursion, so that reading a hostile text stops as
 * soon as it exceeds a limit: depth, number of tokens, a second document. After `limits.faults` syntax errors the
 * rest is not read.
 */
export function readYamlTokens(
  text: string,
  placeOf: (offset: number) => Mark,
): { readonly tokens: readonly CST.Token[] } | { readonly fault: Fault } {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  let offset = 0;
  let lexemes = 0;
  let documents = 0;
  let errors = 0;
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) {
      tokens.push(token);
      if (token.type === "document") documents += 1;
      if (token.type === "error") errors += 1;
    }
    lexemes += 1;
    const startsAnother = documents > 0 && parser.stack[0]?.type === "document";
    const refusal = refusalOf(startsAnother, lexemes, parser.stack.length);
    if (refusal) return { fault: { ...refusal, ...placeOf(offset) } };
    if (errors >= limits.faults) break;
    if (!addedLexemes.has(lexeme)) offset += lexeme.length;
  }
  for (const token of parser.end()) tokens.push(token);
  return { tokens };
}

function refusalOf(
  startsAnotherDocument: boolean,
  lexemes: number,
  depth: number,
): UnplacedFault | undefined {
  if (startsAnotherDocument) {
    return {
      kind: "several-documents",
      message: "A second YAML document starts here; expected one OpenAPI document",
      suggestion: "keep one document and remove the `---` line between them",
    };
  }
  if (lexemes > limits.yamlTokens) {
    return {
      kind: "too-large",
      message: `The YAML has more than ${limits.yamlTokens} tokens`,
      suggestion: "split the document, or save it as JSON, which is ten times as fast to read",
    };
  }
  // Besides the collections, the stack contains the document and the current scalar.
  if (depth > limits.nesting + 2) {
    return tooDeep;
  }
  return undefined;
}
