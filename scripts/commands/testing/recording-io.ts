import type { CommandIo } from "../command.ts";

/** The I/O of a command that runs in a folder, and the text it prints. Any use of the network fails. */
export function recordingIo(folder: string): {
  readonly io: CommandIo;
  readonly printed: { out: string; err: string };
} {
  const printed = { out: "", err: "" };
  const io: CommandIo = {
    stdout: (text) => {
      printed.out += text;
    },
    stderr: (text) => {
      printed.err += text;
    },
    step: async () => {},
    color: false,
    root: folder,
    cwd: folder,
    fetch: () => Promise.reject(new Error("This test must not use the network.")),
  };
  return { io, printed };
}
