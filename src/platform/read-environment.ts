/**
 * The value of an environment variable, trimmed; undefined if it is unset or blank, or if the platform has no
 * environment or denies access to it (Deno without permission).
 */
export function readEnvironment(name: string): string | undefined {
  try {
    return globalThis.process.env[name]?.trim() || undefined;
  } catch {
    return undefined;
  }
}
