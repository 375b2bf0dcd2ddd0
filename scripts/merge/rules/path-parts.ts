import { groupBy } from "../../json/group-by.ts";
import { childPointer, member, refPointer } from "../../json/json-pointer.ts";
import { isJsonObject, type JsonValue } from "../../json/json-value.ts";
import { contractView } from "../../openapi/contract-view.ts";
import { methods } from "../../openapi/methods.ts";
import { type ParameterEntry, parameterEntries, type Renames } from "./merge-parameters.ts";
import { resolved } from "./reference-or.ts";
import { agree } from "./settle.ts";
import type { Context, Statement } from "./statement.ts";

/** A path item as a side states it. */
export interface PathStatement {
  readonly statement: Statement;
  readonly renames: Renames;
}

/** An operation as a side states it, with what it inherits from its path. */
export interface OperationStatement {
  readonly statement: Statement;
  readonly parameters: readonly ParameterEntry[];
  /** Parameters of its path that stay with the path. */
  readonly shared: readonly ParameterEntry[];
  /** Servers of its path, if the path does not keep them. */
  readonly servers: Statement | undefined;
  /** Servers of its path, if the path keeps them. */
  readonly sharedServers: Statement | undefined;
}

/** What one side states about a path: a path item, or a `$ref` with its adjacent fields and its target. */
interface SidePath {
  readonly statements: readonly Statement[];
  readonly renames: Renames;
  /** Of the whole path. */
  readonly parameters: readonly ParameterEntry[];
  readonly servers: Statement | undefined;
}

/** What the sides state about one path, separated into the whole path's and its operations' parts. */
export interface PathParts {
  readonly paths: readonly SidePath[];
  /** Keys of the parameters that the path keeps. */
  readonly shared: ReadonlySet<string>;
  /** By the parameters' keys, what sides of different operations state differently for the whole path. */
  readonly different: ReadonlyMap<string, readonly Statement[]>;
  /** Whether the path keeps its servers: every side states some. */
  readonly keepsServers: boolean;
}

/** Separates what the sides state for the whole path from what they state for its operations. */
export function pathParts(stated: readonly PathStatement[], context: Context): PathParts {
  const paths = stated.flatMap(({ statement, renames }) =>
    dereferenced(statement, context).map((statements) => sidePath(statements, renames, context)),
  );
  const byKey = groupBy(
    paths.flatMap(({ parameters }) => parameters),
    ({ key }) => key,
  );
  const everywhere = [...byKey].filter(([, entries]) => entries.length === paths.length);
  const isMet = new Set(paths.map(methodsOf)).size === 1;
  const isKept = (entries: readonly ParameterEntry[]): boolean =>
    isMet || agree(entries.map(({ statement }) => contractOf(statement, context)));
  const [shared, different] = [true, false].map((kept) =>
    everywhere.filter(([, entries]) => isKept(entries) === kept),
  );
  return {
    paths,
    shared: new Set(shared?.map(([key]) => key)),
    different: new Map(
      different?.map(([key, entries]) => [key, entries.map(({ statement }) => statement)]),
    ),
    keepsServers: paths.every(({ servers }) => servers !== undefined),
  };
}

/**
 * The methods that a side states for a path. If they are the same for all sides, the path's parameters are met.
 */
function methodsOf({ statements }: SidePath): string {
  return methods
    .filter((method) => statements.some(({ value }) => member(value, method) !== undefined))
    .join(" ");
}

function contractOf(statement: Statement, { sides }: Context): { readonly value: JsonValue } {
  return {
    value: resolved(statement, sides).map(({ value }) => contractView(value, { one: "parameter" })),
  };
}

/**
 * The target of a path item's `$ref`, with the adjacent fields. If its own side lacks the component and several
 * others have it, these are separate path items, unless there are adjacent fields.
 */
function dereferenced(statement: Statement, context: Context): readonly (readonly Statement[])[] {
  if (refPointer(statement.value) === undefined || !isJsonObject(statement.value)) {
    return [[statement]];
  }
  const { $ref: _, ...beside } = statement.value;
  const targets = resolved(statement, context.sides);
  // No side has its target. It is kept, and reported as dangling after the merge.
  if (targets.length === 0) return [[statement]];
  if (Object.keys(beside).length === 0) return targets.map((target) => [target]);
  return [[{ ...statement, value: beside }, ...targets]];
}

function sidePath(statements: readonly Statement[], renames: Renames, context: Context): SidePath {
  const [own = [], ...behind] = statements.map((statement) =>
    parameterEntries(memberStatement(statement, "parameters"), renames, context.sides),
  );
  const ownKeys = new Set(own.map(({ key }) => key));
  return {
    statements,
    renames,
    // OpenAPI 3.1 (section 4.8.9.1) does not say which one applies. Here it is the nearer one, as in an operation.
    parameters: [...own, ...behind.flat().filter(({ key }) => !ownKeys.has(key))],
    servers: statements.flatMap((statement) => memberStatement(statement, "servers") ?? [])[0],
  };
}

function memberStatement(statement: Statement, key: string): Statement | undefined {
  const value = member(statement.value, key);
  return value === undefined
    ? undefined
    : { side: statement.side, pointer: childPointer(statement.pointer, key), value };
}

/** The operations that the sides state for one method, each with what it inherits from its own side's path. */
export function operationsOf(
  method: string,
  parts: PathParts,
  context: Context,
): readonly OperationStatement[] {
  return parts.paths.flatMap(({ statements, renames, parameters: ofPath, servers }) => {
    const operations = statements.flatMap((path) => memberStatement(path, method) ?? []);
    return operations.map((statement) => {
      const list = memberStatement(statement, "parameters");
      const own = parameterEntries(list, renames, context.sides);
      const ownKeys = new Set(own.map(({ key }) => key));
      const moved = ofPath.filter(({ key }) => !parts.shared.has(key) && !ownKeys.has(key));
      const shared = ofPath.filter(({ key }) => parts.shared.has(key));
      return {
        statement,
        parameters: [...own, ...moved],
        shared,
        servers: parts.keepsServers ? undefined : servers,
        sharedServers: parts.keepsServers ? servers : undefined,
      };
    });
  });
}
