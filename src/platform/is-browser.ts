/** Whether this is a web page, where everybody can read the API key. */
export function isBrowser(): boolean {
  return typeof Reflect.get(globalThis, "document") === "object";
}

/** Whether this is Node or a runtime that says it stands in for it. */
export function isNode(): boolean {
  return !!globalThis.process?.versions?.node;
}
