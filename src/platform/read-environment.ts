/**
 * Value of an environment variable, trimmed; undefined when it is unset or blank, or when the platform has no
 * environment or refuses to show it (Deno without permission).
 */
export function readEnvironment(name: string): string | undefined {
  try {
    return globalThis.process.env[name]?.trim() || undefined;
  } catch {
    return undefined;
  }
}
