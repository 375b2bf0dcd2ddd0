import { equal, failureOf, matches, type Suite } from "../kit.ts";
import { label } from "./label.ts";

const text = JSON.stringify(label);

/** How the client handles bodies with a 2xx status. */
export const bodies: Suite = {
  "reads a body with a byte order mark": async ({ answer, client }) => {
    await answer(["body", `\ufeff${text}`]);
    equal(await client().retrieveLabel("label-1"), label);
  },

  "rejects an empty body": async ({ answer, client }) => {
    await answer(["body", ""]);
    const error = await failureOf(client().retrieveLabel("label-1"));
    equal([error.name, error.kind, error.status], ["APIResponseValidationError", "empty", 200]);
  },

  "rejects 204 if the document requires a body": async ({ answer, client }) => {
    await answer(["body", "", 204]);
    equal((await failureOf(client().retrieveLabel("label-1"))).kind, "empty");
  },

  "rejects HTML": async ({ answer, client }) => {
    await answer(["body", "<html>", 200, { "content-type": "text/html" }]);
    equal((await failureOf(client().retrieveLabel("label-1"))).kind, "content-type");
  },

  "rejects HTML that is labeled JSON": async ({ answer, client }) => {
    await answer(["body", "<html>"]);
    equal((await failureOf(client().retrieveLabel("label-1"))).kind, "syntax");
  },

  "rejects truncated JSON": async ({ answer, client }) => {
    await answer(["body", text.slice(0, 12)]);
    equal((await failureOf(client().retrieveLabel("label-1"))).kind, "syntax");
  },

  "rejects truncated gzip": async ({ answer, client }) => {
    await answer(["truncatedGzip", label]);
    const error = await failureOf(client({ maxRetries: 0 }).retrieveLabel("label-1"));
    matches(error.name, /^API(ConnectionError|ResponseValidationError)$/);
  },

  "accepts a body of exactly maxResponseBytes, and rejects one that is a byte longer": async (
    kit,
  ) => {
    await kit.answer(["body", text]);
    const { length } = text;
    equal(await kit.client({ maxResponseBytes: length }).retrieveLabel("label-1"), label);
    const error = await failureOf(
      kit.client({ maxResponseBytes: length - 1 }).retrieveLabel("label-1"),
    );
    equal(error.kind, "size");
    matches(error, new RegExp(`larger than ${length - 1} bytes`));
  },

  "stops reading a gzip bomb at maxResponseBytes": async ({ answer, client }) => {
    await answer(["gzipBomb", 200]);
    const error = await failureOf(client({ maxResponseBytes: 2 ** 20 }).retrieveLabel("label-1"));
    equal(error.kind, "size");
  },

  "stops reading an endless body at maxResponseBytes": async ({ answer, client, closed }) => {
    await answer(["flood"]);
    const error = await failureOf(client({ maxResponseBytes: 2 ** 20 }).retrieveLabel("label-1"));
    equal(error.kind, "size");
    equal(await closed(0), true);
  },

  "rejects a body that is nested too deeply to parse": async ({ answer, client }) => {
    await answer(["body", `${"[".repeat(200_000)}${"]".repeat(200_000)}`]);
    matches((await failureOf(client().retrieveLabel("label-1"))).kind, /^(size|schema)$/);
  },

  "does not change Object.prototype": async ({ answer, client }) => {
    await answer(["body", '{"id":"1","text":"AB","__proto__":{"polluted":true}}']);
    await client().retrieveLabel("label-1");
    equal(Reflect.get({}, "polluted"), undefined);
  },

  "reads a response that has no stream": async ({ client }) => {
    const bytes = new TextEncoder().encode(text);
    const headers = new Headers({ "content-type": "application/json" });
    const fetch = async (): Promise<object> => ({
      status: 200,
      headers,
      arrayBuffer: async () => bytes.buffer,
      text: async () => text,
    });
    equal(await client({ fetch }).retrieveLabel("label-1"), label);
  },

  "returns the response with the data, still readable": async ({ answer, client }) => {
    await answer(["json", label, 200, { "x-request-id": "request-1" }]);
    const { data, response, requestID } = await client().retrieveLabel("label-1").withResponse();
    equal([data, response.status, requestID], [label, 200, "request-1"]);
    equal(await response.json(), label);
  },

  "returns only the response, neither parsed nor validated": async ({ answer, client }) => {
    await answer(["body", "<html>"]);
    equal(await (await client().retrieveLabel("label-1").asResponse()).text(), "<html>");
  },
};
