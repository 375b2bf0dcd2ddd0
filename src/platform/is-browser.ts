/**
 * Whether this is a web page or a worker of one, where anyone can read the API key. A `document` in Node is jsdom's or
 * happy-dom's.
 */
export function isBrowser(): boolean {
  return !isNode() && (has("document") || has("importScripts"));
}

/** Whether this is Node or a runtime that declares itself compatible. */
export function isNode(): boolean {
  return !!globalThis.process?.versions?.node;
}

function has(name: string): boolean {
  return !!Reflect.get(globalThis, name);
}
