import type { CommandIo } from "./command.ts";

/** Characters of documents that take a second or so to compare, all sides together. */
const longText = 100_000;

/** Tells that documents or pages are compared, at once where that keeps the processor busy for long. */
export async function tellComparison(characters: number, io: CommandIo): Promise<void> {
  await io.step("Comparing", characters > longText);
}
