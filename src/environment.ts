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

/** Whether this is a web page, where everybody can read the API key. */
export function isBrowser(): boolean {
  return typeof Reflect.get(globalThis, "document") === "object";
}

/** Whether this is Node or a runtime that says it stands in for it. */
export function isNode(): boolean {
  return !!globalThis.process?.versions?.node;
}
