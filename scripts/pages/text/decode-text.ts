import type { UnplacedFault } from "../../problem/fault.ts";

/** Decodes a file as UTF-8, or says what it is instead. */
export function decodeText(
  bytes: Uint8Array,
): { readonly text: string } | { readonly fault: UnplacedFault } {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return notText("The file is UTF-16, not UTF-8");
  }
  if (bytes.includes(0)) return notText("The file is binary: it contains a zero byte");
  try {
    return { text: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return notText("The file is not UTF-8 text");
  }
}

function notText(message: string): { readonly fault: UnplacedFault } {
  return {
    fault: {
      kind: "not-text",
      message,
      suggestion: "save it as UTF-8, or pass the page as the vendor publishes it",
    },
  };
}
