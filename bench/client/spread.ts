/** The median of a contender's measurements, with the least and the greatest. */
export interface Spread {
  readonly median: number;
  readonly least: number;
  readonly greatest: number;
}

/** The spread of each contender's ratios to the baseline, from the costs of all contenders in each round. */
export function ratioSpreads(
  rounds: readonly Readonly<Record<string, number>>[],
  baseline: string,
): Record<string, Spread> {
  const names = Object.keys(rounds[0] ?? {});
  return Object.fromEntries(
    names.map((name) => [
      name,
      spread(rounds.map((costs) => (costs[name] ?? Number.NaN) / (costs[baseline] ?? Number.NaN))),
    ]),
  );
}

function spread(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  return {
    median: sorted[Math.floor(sorted.length / 2)] ?? Number.NaN,
    least: sorted[0] ?? Number.NaN,
    greatest: sorted.at(-1) ?? Number.NaN,
  };
}
