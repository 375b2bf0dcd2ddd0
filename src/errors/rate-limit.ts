/**
 * The `x-ratelimit-…` headers of a response, by the rest of the header's name: `x-ratelimit-remaining: 0` is `{
 * remaining: 0 }`. A value that is not a number stays a string.
 */
export type RateLimit = Readonly<Record<string, number | string>>;

/** Reads the `x-ratelimit-…` headers; undefined if there are none. */
export function rateLimitOf(headers: Iterable<readonly [string, string]>): RateLimit | undefined {
  const entries = [...headers].flatMap(([name, value]) => {
    const [, key] = /^x-ratelimit-(.+)/i.exec(name) ?? [];
    const number = value ? Number(value) : Number.NaN;
    return key ? [[key, Number.isFinite(number) ? number : value] as const] : [];
  });
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}
