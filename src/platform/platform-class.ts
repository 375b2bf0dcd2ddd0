import { TogetherError } from "../errors/together-error.ts";

/**
 * Returns a class of the platform.
 * @throws {@link TogetherError} if the platform lacks it, as Jest's jsdom environment does.
 */
export function platformClass<
  Name extends "Headers" | "Request" | "Response" | "TextDecoder" | "TextEncoder",
>(name: Name): (typeof globalThis)[Name] {
  const found = globalThis[name];
  if (found) return found;
  throw new TogetherError(
    `This platform has no ${name}. Jest's jsdom environment lacks it; jest-fixed-jsdom has it.`,
  );
}
