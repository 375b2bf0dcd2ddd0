import type { FileReader } from "../project/file-reader.ts";
import { nodeFileReader } from "../project/node-file-reader.ts";
import { printable } from "../report/printable.ts";
import type { CommandIo } from "./command.ts";
import { typedPath } from "./typed-path.ts";

/** Bytes from which on a page takes its time to read: a second or so for five times as many. */
const longBytes = 1_048_576;

/** Reads what a person named on the command line, and tells which page is being read. */
export function typedReader(io: CommandIo): FileReader {
  const files = nodeFileReader(typedPath(".", io));
  return {
    ...files,
    read: async (path) => {
      const bytes = await files.read(path);
      await io.step(`Reading ${printable(path)}`, bytes.byteLength > longBytes);
      return bytes;
    },
  };
}
