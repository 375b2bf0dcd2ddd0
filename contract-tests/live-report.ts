import type { LiveOutcome } from "./live-run.ts";

/** The lines that `npm run test:live` prints for an outcome, and whether the API keeps the contract. */
export function liveReport(
  server: string,
  { exchanges, failures, untried, leftAlone }: LiveOutcome,
): { readonly lines: readonly string[]; readonly ok: boolean } {
  const faults = [...failures, ...untried];
  const ok = faults.length === 0;
  const lines = [
    ...exchanges.map(({ method, path, status }) => `${method} ${path} was answered ${status}`),
    ...leftAlone.map(
      (operation) =>
        `${operation} was not called, because it may change the account; \`npm test\` calls it on a mock`,
    ),
    ...faults.map((fault) => `FAILED ${fault}`),
    ...(ok ? [`${server} keeps the contract.`] : []),
  ];
  return { lines, ok };
}
