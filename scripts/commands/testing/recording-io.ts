import type { CommandIo } from "../command.ts";

/** The outside world of a command in a folder, and what the command prints. Any use of the network fails. */
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
