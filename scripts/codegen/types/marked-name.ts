const mark = "\uE000";

const inherited: ReadonlySet<string> = new Set(Object.getOwnPropertyNames(Object.prototype));

/**
 * A property's name for openapi-typescript. The bundler in it looks names up in objects, so that it takes a property
 * called `constructor` for what every object inherits and does not end, or throws.
 */
export function markedName(name: string): string {
  return inherited.has(name) ? mark + name : name;
}

/** The name that {@link markedName} was given. */
export function unmarkedName(name: string): string {
  const plain = name.slice(mark.length);
  return name.startsWith(mark) && inherited.has(plain) ? plain : name;
}
