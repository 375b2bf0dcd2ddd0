const units = ["B", "kB", "MB", "GB", "TB", "PB"] as const;

/** A number of bytes as a person reads it, in powers of 1000: `812 B`, `2.7 kB`, `1.0 MB`. */
export function sizeText(bytes: number): string {
  const sizes = units.map((unit, power) => ({ unit, size: bytes / 1000 ** power }));
  // What would round to 1000.0 belongs to the next unit.
  const { unit, size } = sizes.find(({ size }) => Math.abs(size) < 999.95) ?? {
    unit: "PB",
    size: bytes / 1000 ** 5,
  };
  return unit === "B" ? `${bytes} B` : `${size.toFixed(1)} ${unit}`;
}

/** A time in seconds since 1970 as date and minute in UTC; the number itself where it is no possible date. */
export function timeText(seconds: number): string {
  const date = new Date(seconds * 1000);
  if (Number.isNaN(date.getTime())) return String(seconds);
  return date.toISOString().replace(/T(\d\d:\d\d).*/, " $1 UTC");
}

/** A text from a server without what could move the cursor, colour the terminal or reverse the line. */
export function plainText(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, "\ufffd");
}
