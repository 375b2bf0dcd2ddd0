/** A number as whole digits and a power of ten: exact, where binary fractions are not. */
export interface Decimal {
  readonly digits: bigint;
  readonly power: number;
}

/** Parses the decimal text of a JSON number. */
function decimal(value: number): Decimal {
  const text = value.toExponential();
  const end = text.indexOf("e");
  const digits = text.slice(0, end).replace(".", "");
  const fraction = digits.replace("-", "").length - 1;
  return { digits: BigInt(digits), power: Number(text.slice(end + 1)) - fraction };
}

/**
 * Whether a number is a whole multiple of a divisor. Then every multiple of the number is, too. False without a
 * divisor.
 */
export function isMultipleOf(value: number | Decimal | undefined, divisor: number): boolean {
  if (value === undefined || !Number.isFinite(divisor) || divisor <= 0) return false;
  const [dividend, by] = [typeof value === "number" ? decimal(value) : value, decimal(divisor)];
  const power = Math.min(dividend.power, by.power);
  return scaled(dividend, power) % scaled(by, power) === 0n;
}

/** The least common multiple of some divisors; undefined if there are none. */
export function leastCommonMultiple(divisors: readonly number[]): Decimal | undefined {
  const usable = divisors.filter((divisor) => Number.isFinite(divisor) && divisor > 0).map(decimal);
  const power = Math.min(...usable.map((divisor) => divisor.power));
  const [first, ...others] = usable.map((divisor) => scaled(divisor, power));
  if (first === undefined) return undefined;
  const digits = others.reduce((a, b) => (a / greatestCommonDivisor(a, b)) * b, first);
  return { digits, power };
}

/** The multiples of a step from a low to a high number, inclusive; undefined if there are more than a maximum. */
export function multiplesBetween(
  step: Decimal,
  low: number,
  high: number,
  atMost: number,
): readonly number[] | undefined {
  if (!Number.isFinite(low) || !Number.isFinite(high)) return undefined;
  const [from, to] = [decimal(low), decimal(high)];
  const power = Math.min(step.power, from.power, to.power);
  const by = scaled(step, power);
  const [first, last] = [-(-scaled(from, power) / by), scaled(to, power) / by];
  const start = first * by < scaled(from, power) ? first + 1n : first;
  const end = last * by > scaled(to, power) ? last - 1n : last;
  if (end - start >= BigInt(atMost)) return undefined;
  const count = Math.max(0, Number(end - start) + 1);
  return Array.from({ length: count }, (_, index) =>
    Number(`${(start + BigInt(index)) * step.digits}e${step.power}`),
  );
}

function scaled({ digits, power }: Decimal, to: number): bigint {
  return digits * 10n ** BigInt(power - to);
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : greatestCommonDivisor(b, a % b);
}
