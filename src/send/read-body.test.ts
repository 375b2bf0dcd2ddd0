import { Readable } from "node:stream";
import { expect, it } from "vitest";
import { type Body, joinChunks, readBody, readerOf } from "./read-body.ts";

function stream(...chunks: string[]): {
  response: Response;
  canceled: () => boolean;
} {
  const state = { canceled: false };
  const left = [...chunks];
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull(controller) {
      const chunk = left.shift();
      if (chunk === undefined) controller.close();
      else controller.enqueue(new Uint8Array(Buffer.from(chunk)));
    },
    cancel() {
      state.canceled = true;
    },
  });
  return { response: new Response(body), canceled: () => state.canceled };
}

const read = (response: Response, maxBytes: number): Promise<Body> =>
  readBody(response, readerOf(response), maxBytes);

const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString();

it("joins the chunks of a body", async () => {
  const { chunks, complete } = await read(stream("ab", "", "cde").response, 5);
  expect([textOf(joinChunks(chunks)), complete]).toEqual(["abcde", true]);
});

it("stops at the limit, returns the chunks before it, and cancels the rest", async () => {
  const { response, canceled } = stream("ab", "cde", "f");
  const { chunks, complete } = await read(response, 4);
  expect([textOf(joinChunks(chunks)), complete, canceled()]).toEqual(["ab", false, true]);
});

it("reads a missing body as an empty one", async () => {
  const { chunks, complete } = await read(new Response(null), 0);
  expect([joinChunks(chunks).length, complete]).toEqual([0, true]);
});

it("throws what the stream throws", async () => {
  const body = new ReadableStream({ start: (controller) => controller.error(new Error("cut")) });
  await expect(read(new Response(body), 10)).rejects.toThrow("cut");
});

it.each([
  ["arrayBuffer()", (whole: Response) => ({ arrayBuffer: () => whole.arrayBuffer() })],
  ["text()", (whole: Response) => ({ text: () => whole.text() })],
  ["json()", (whole: Response) => ({ json: () => whole.json() })],
])("reads a body without a stream by %s, within the limit", async (_, reading) => {
  const without = (): Response =>
    Object.assign(Object.create(null), reading(new Response('"abé"')));
  const { chunks, complete } = await read(without(), 6);
  expect([textOf(joinChunks(chunks)), complete]).toEqual(['"abé"', true]);
  expect(await read(without(), 5)).toMatchObject({ complete: false });
});

it("reads the Node stream of node-fetch in chunks, and destroys it at the limit", async () => {
  const streamOf = (): Readable =>
    Readable.from(["ab", "cdé", "f"].map((text) => Buffer.from(text)));
  const response = (body: Readable): Response => Object.assign(Object.create(null), { body });
  const { chunks, complete } = await read(response(streamOf()), 7);
  expect([textOf(joinChunks(chunks)), complete]).toEqual(["abcdéf", true]);
  const endless = streamOf();
  expect(await read(response(endless), 5)).toMatchObject({ complete: false });
  expect(endless.destroyed).toBe(true);
});
