import { isDeepStrictEqual } from "node:util";
import type { JsonObject } from "../scripts/json/json-value.ts";
import { APIError, Together } from "../src/index.ts";
import type { CaseTools, ContractCase } from "./contract-case.ts";
import { documentedAs, documentedStatuses, statusName, unexercised } from "./coverage.ts";
import { type Exchange, recordExchanges } from "./exchange.ts";
import { breaches } from "./response-contract.ts";

const casesFile = "contract-tests/contract-case.ts";

/** The server to run cases against, and how. */
export interface RunTarget extends Pick<CaseTools, "fileID"> {
  readonly baseURL: string;
  readonly apiKey: string;
  /** The client's option. */
  readonly validation: "strict" | "tolerant";
  /** The document that the server follows. Cases for anything else are skipped. */
  readonly served: JsonObject;
  /** The document under which its responses must be valid. */
  readonly contract: JsonObject;
  /** Sends requests. Default: over the network. */
  readonly fetch?: typeof fetch;
  /** Called before a case. */
  before?(contractCase: ContractCase): void;
  /** The `Prefer` header to send for a case, for a Prism mock. Default: none. */
  prefer?(contractCase: ContractCase): string;
}

/** The outcome of the cases. */
export interface RunOutcome {
  readonly exchanges: readonly Exchange[];
  /** One sentence each, beginning with operation and status; empty if server and client keep the contract. */
  readonly failures: readonly string[];
  /**
   * Statuses in the server's document that no exchange and no failure is about, such as those of a new operation
   * without a case. One sentence each, beginning with operation and status.
   */
  readonly untried: readonly string[];
}

/** Runs the cases one after another, each with its own client, which does not retry. */
export async function runCases(
  cases: readonly ContractCase[],
  target: RunTarget,
): Promise<RunOutcome> {
  const documented = documentedStatuses(target.served);
  const promised = new Set(documented.map(statusName));
  const outcomes: CaseOutcome[] = [];
  for (const each of cases) {
    if (promised.has(statusName(each))) outcomes.push(await runCase(each, target));
  }
  const exchanges = outcomes.flatMap((outcome) => outcome.exchanges);
  const failures = outcomes.flatMap((outcome) => outcome.failures);
  // A case without its expected status is already among the failures.
  const untried = unexercised(documented, exchanges)
    .map(statusName)
    .filter((name) => !failures.some((failure) => failure.startsWith(`${name}: `)))
    .map((name) => `${name}: no case exercises it. To do: add one to ${casesFile}`);
  return { exchanges, failures, untried };
}

type CaseOutcome = Omit<RunOutcome, "untried">;

async function runCase(contractCase: ContractCase, target: RunTarget): Promise<CaseOutcome> {
  const { baseURL, apiKey, validation, fileID } = target;
  const prefer = target.prefer?.(contractCase);
  const headers = prefer === undefined ? {} : { prefer };
  const recorder = recordExchanges(baseURL, headers, target.fetch);
  target.before?.(contractCase);
  const together = new Together({
    apiKey,
    baseURL,
    validation,
    fetch: recorder.fetch,
    maxRetries: 0,
  });
  const result = await settled(contractCase.call({ together, fileID }));
  return {
    exchanges: recorder.exchanges,
    failures: failuresOf(contractCase, target, recorder.exchanges, result).map(
      (failure) => `${statusName(contractCase)}: ${failure}`,
    ),
  };
}

type Settled = { readonly value: unknown } | { readonly error: unknown };

async function settled(promise: Promise<unknown>): Promise<Settled> {
  try {
    return { value: await promise };
  } catch (error) {
    return { error };
  }
}

function failuresOf(
  contractCase: ContractCase,
  target: RunTarget,
  exchanges: readonly Exchange[],
  result: Settled,
): readonly string[] {
  const [exchange] = exchanges;
  if (exchange === undefined) return [`there was no response: ${textOf(result)}`];
  const { status } = documentedAs(documentedStatuses(target.served), exchange) ?? {};
  if (status !== contractCase.status) {
    return [`the server answered ${exchange.status}: ${shortened(exchange.body)}`];
  }
  return [
    ...(exchanges.length === 1 ? [] : [`the client sent ${exchanges.length} requests, not one`]),
    ...exchange.violations.map((violation) => `Prism reports ${violation}`),
    ...breaches(target.contract, exchange),
    ...clientFailures(exchange, result),
  ];
}

/** A success must be returned unchanged; an error must become an APIError with its status. */
function clientFailures(exchange: Exchange, result: Settled): readonly string[] {
  const succeeded = exchange.status >= 200 && exchange.status < 300;
  if ("value" in result) {
    if (!succeeded) return [`the client treated the status ${exchange.status} as a success`];
    // HTTP allows no body with 204.
    return isDeepStrictEqual(result.value, exchange.status === 204 ? undefined : exchange.body)
      ? []
      : [`the client returned ${shortened(result.value)} for the body ${shortened(exchange.body)}`];
  }
  const { error } = result;
  if (!succeeded && error instanceof APIError && error.status === exchange.status) return [];
  return [`the client threw ${textOf(result)} for the body ${shortened(exchange.body)}`];
}

function textOf(result: Settled): string {
  return "error" in result ? String(result.error) : shortened(result.value);
}

function shortened(value: unknown): string {
  const text = typeof value === "string" ? value : (JSON.stringify(value) ?? "nothing");
  return text.length > 300 ? `${text.slice(0, 300)}…` : text;
}
