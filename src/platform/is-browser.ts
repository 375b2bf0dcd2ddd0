/**
 * Whether the program runs in a web page or its worker, where anyone can read the API key. A `document` in Node is
 * that of jsdom or happy-dom.
 */
export function isBrowser(): boolean {
  return !isNode() && (has("document") || has("importScripts"));
}

/** Whether the runtime is Node or declares itself compatible. */
export function isNode(): boolean {
  return !!globalThis.process?.versions?.node;
}

function has(name: string): boolean {
  return !!Reflect.get(globalThis, name);
}
