/** A number as whole digits and a power of ten: exact, where binary fractions are not. */
export interface Decimal {
  readonly digits: bigint;
  readonly power: number;
}

/** The decimal that a JSON number is written as. */
function decimal(value: number): Decimal {
  const text = value.toExponential();
  const end = text.indexOf("e");
  const digits = text.slice(0, end).replace(".", "");
  const fraction = digits.replace("-", "").length - 1;
  return { digits: BigInt(digits), power: Number(text.slice(end + 1)) - fraction };
}

/** Whether a number is a whole multiple of a divisor; so is every multiple of it. False where there is no divisor. */
export function isMultipleOf(value: number | Decimal | undefined, divisor: number): boolean {
  if (value === undefined || !Number.isFinite(divisor) || divisor <= 0) return false;
  const [dividend, by] = [typeof value === "number" ? decimal(value) : value, decimal(divisor)];
  const power = Math.min(dividend.power, by.power);
  return scaled(dividend, power) % scaled(by, power) === 0n;
}

/** The least number that is a multiple of all of some divisors; undefined without any. */
export function leastCommonMultiple(divisors: readonly number[]): Decimal | undefined {
  const usable = divisors.filter((divisor) => Number.isFinite(divisor) && divisor > 0).map(decimal);
  const power = Math.min(...usable.map((divisor) => divisor.power));
  const [first, ...others] = usable.map((divisor) => scaled(divisor, power));
  if (first === undefined) return undefined;
  const digits = others.reduce((a, b) => (a / greatestCommonDivisor(a, b)) * b, first);
  return { digits, power };
}

function scaled({ digits, power }: Decimal, to: number): bigint {
  return digits * 10n ** BigInt(power - to);
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : greatestCommonDivisor(b, a % b);
}
