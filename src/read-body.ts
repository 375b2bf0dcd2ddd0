/** What fetch hands out piece by piece. */
export type Bytes = Uint8Array<ArrayBuffer>;

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
export async function readBody(
  body: ReadableStream<Bytes> | null | undefined,
  maxBytes: number,
): Promise<Body> {
  const chunks: Bytes[] = [];
  if (!body) return { bytes: joinChunks(chunks, 0), complete: true };
  const reader = body.getReader();
  for (let size = 0; ; ) {
    const { done, value } = await reader.read();
    if (done) return { bytes: joinChunks(chunks, size), complete: true };
    if (!ArrayBuffer.isView(value)) throw new TypeError("The body's stream gives no bytes.");
    if (size + value.byteLength > maxBytes) {
      reader.cancel().catch(ignore);
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

function joinChunks(chunks: readonly Bytes[], size: number): Bytes {
  if (chunks.length === 1 && chunks[0]) return chunks[0];
  const whole = new Uint8Array(size);
  chunks.reduce((offset, chunk) => {
    whole.set(chunk, offset);
    return offset + chunk.byteLength;
  }, 0);
  return whole;
}

function ignore(): void {}
