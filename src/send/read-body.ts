/** What fetch hands out piece by piece. */
export type Bytes = Uint8Array<ArrayBuffer>;

/** Reads a body; there is none where an answer has no body. */
export type BodyReader = ReadableStreamDefaultReader<Bytes> | undefined;

/** A body, or its beginning, as it came. */
export interface Body {
  readonly chunks: readonly Bytes[];
  /** False when there was more than allowed. */
  readonly complete: boolean;
}

/**
 * Reads a body to its end, or to at most `maxBytes` (after decompression, as fetch hands it out); the rest is cancelled.
 * Throws whatever the stream throws.
 */
export async function readBody(reader: BodyReader, maxBytes: number): Promise<Body> {
  const chunks: Bytes[] = [];
  for (let left = maxBytes; reader; ) {
    const { done, value } = await reader.read();
    if (done) break;
    if (!ArrayBuffer.isView(value)) throw new TypeError("The body's stream gives no bytes.");
    left -= value.byteLength;
    if (left < 0) {
      abandonBody(reader);
      return { chunks, complete: false };
    }
    chunks.push(value);
  }
  return { chunks, complete: true };
}

/** Lets go of a body; whoever is reading it finds its end. */
export async function abandonBody(reader: BodyReader): Promise<void> {
  try {
    await reader?.cancel();
  } catch {
    // Nobody waits for it any more.
  }
}

/** The bytes of a body in one piece; the piece itself where there is but one. */
export function joinChunks(chunks: readonly Bytes[]): Bytes {
  if (chunks.length === 1 && chunks[0]) return chunks[0];
  const whole = new Uint8Array(chunks.reduce((size, { byteLength }) => size + byteLength, 0));
  chunks.reduce((offset, chunk) => {
    whole.set(chunk, offset);
    return offset + chunk.byteLength;
  }, 0);
  return whole;
}
