/** What fetch hands out piece by piece. */
export type Bytes = Uint8Array<ArrayBuffer>;

/** Reads a body; there is none where an answer has no body. */
export type BodyReader = ReadableStreamDefaultReader<Bytes> | undefined;

/** A body, or its beginning. */
export interface Body {
  readonly bytes: Bytes;
  /** False when there was more than allowed. */
  readonly complete: boolean;
}

/**
 * Reads a body to its end, or to at most `maxBytes` (after decompression, as fetch hands it out); the rest is cancelled.
 * Throws whatever the stream throws.
 */
export async function readBody(reader: BodyReader, maxBytes: number): Promise<Body> {
  const chunks: Bytes[] = [];
  if (!reader) return { bytes: joinChunks(chunks, 0), complete: true };
  for (let size = 0; ; ) {
    const { done, value } = await reader.read();
    if (done) return { bytes: joinChunks(chunks, size), complete: true };
    if (!ArrayBuffer.isView(value)) throw new TypeError("The body's stream gives no bytes.");
    if (size + value.byteLength > maxBytes) {
      abandonBody(reader);
      const read = size;
      return {
        complete: false,
        // Joined when looked at only: a copy of 64 MiB to be thrown away would double the memory.
        get bytes() {
          return joinChunks(chunks, read);
        },
      };
    }
    size += value.byteLength;
    chunks.push(value);
  }
}

/** Lets go of a body; whoever is reading it finds its end. */
export async function abandonBody(reader: BodyReader): Promise<void> {
  try {
    await reader?.cancel();
  } catch {
    // Nobody waits for it any more.
  }
}

function joinChunks(chunks: readonly Bytes[], size: number): Bytes {
  if (chunks.length === 1 && chunks[0]) return chunks[0];
  const whole = new Uint8Array(size);
  chunks.reduce((offset, chunk) => {
    whole.set(chunk, offset);
    return offset + chunk.byteLength;
  }, 0);
  return whole;
}
