import { platformClass } from "../platform/platform-class.ts";

/** A piece of a body. */
export type Bytes = Uint8Array<ArrayBuffer>;

/** Reads a body piece by piece; undefined if a response has no stream. */
export type BodyReader = Pick<ReadableStreamDefaultReader<Bytes>, "read" | "cancel"> | undefined;

/** A body, or the beginning of one, as received. */
export interface Body {
  readonly chunks: readonly Bytes[];
  /** False if the body was longer than allowed, or reading stopped early. */
  readonly complete: boolean;
}

/** The reader of a response's body, if it has a stream. React Native and many mocks have no web stream; node-fetch has a Node.js stream. */
export function readerOf({ body }: Response): BodyReader {
  if (typeof body?.getReader === "function") return body.getReader();
  const stream = Object(body);
  if (!stream.destroy || !stream[Symbol.asyncIterator]) return undefined;
  const pieces = stream[Symbol.asyncIterator]();
  return { read: () => pieces.next(), cancel: async () => stream.destroy() };
}

/**
 * Reads a body to its end, or to `maxBytes` (after decompression); the rest is canceled.
 * @throws whatever the stream throws, and `TypeError` for a stream of anything but bytes.
 */
export async function readBody(
  response: Response,
  reader: BodyReader,
  maxBytes: number,
): Promise<Body> {
  if (!reader) return readWhole(response, maxBytes);
  const chunks: Bytes[] = [];
  for (let left = maxBytes; ; ) {
    const { done, value } = await reader.read();
    if (done) return { chunks, complete: true };
    if (!ArrayBuffer.isView(value))
      throw new TypeError("The body's stream does not contain bytes.");
    left -= value.byteLength;
    if (left < 0) {
      abandonBody(reader);
      return { chunks, complete: false };
    }
    chunks.push(value);
  }
}

async function readWhole(response: Response, maxBytes: number): Promise<Body> {
  const can = (name: "arrayBuffer" | "text" | "json"): boolean =>
    typeof response[name] === "function";
  // Some mocks have no more than text() or json(), or none of them.
  const text = async (): Promise<string> =>
    can("text") ? response.text() : can("json") ? JSON.stringify(await response.json()) : "";
  const bytes = can("arrayBuffer")
    ? new Uint8Array(await response.arrayBuffer())
    : new (platformClass("TextEncoder"))().encode(await text());
  const complete = bytes.byteLength <= maxBytes;
  return { chunks: complete ? [bytes] : [], complete };
}

/** Cancels a body. A pending read sees the end of the stream. */
export async function abandonBody(reader: BodyReader): Promise<void> {
  try {
    await reader?.cancel();
  } catch {
    // Nothing waits for the body any more.
  }
}

/** The bytes of a body in one piece; the piece itself if there is only one. */
export function joinChunks(chunks: readonly Bytes[]): Bytes {
  if (chunks.length === 1 && chunks[0]) return chunks[0];
  const whole = new Uint8Array(chunks.reduce((size, { byteLength }) => size + byteLength, 0));
  chunks.reduce((offset, chunk) => {
    whole.set(chunk, offset);
    return offset + chunk.byteLength;
  }, 0);
  return whole;
}
