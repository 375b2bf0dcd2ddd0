import { equal, failureOf, matches, type Suite } from "../kit.ts";
import { label } from "./label.ts";

const noSegments = ["", " ", ".", "..", "%2e%2E", ".%2e", "\ud800"];

/** What the client sends. */
export const requests: Suite = {
  "sends the key, and asks for JSON": async ({ answer, client, received }) => {
    await answer(["json", label]);
    equal(await client().retrieveLabel("label-1"), label);
    const [request] = await received();
    equal(request?.method, "GET");
    equal(request?.path, "/labels/label-1");
    equal(request?.headers.authorization, "Bearer sk-test-0123456789");
    equal(request?.headers.accept, "application/json");
  },

  "sends an id as exactly one path segment": async ({ answer, client, received }) => {
    await answer(["json", label]);
    await client().retrieveLabel("a/b?c#d%2e é");
    equal((await received())[0]?.path, "/labels/a%2Fb%3Fc%23d%252e%20%C3%A9");
  },

  "rejects an id that cannot be a path segment, and sends nothing": async (kit) => {
    await kit.answer(["json", label]);
    for (const id of noSegments) {
      matches(await failureOf(kit.client().retrieveLabel(id)), /^TogetherError: id /);
    }
    equal(await kit.received(), []);
  },

  "sends default headers and a call's, where null removes one": async (kit) => {
    await kit.answer(["json", label]);
    const client = kit.client({ defaultHeaders: { "x-a": "1", "x-b": "1", "x-c": "1" } });
    await client.retrieveLabel("label-1", { headers: { "X-B": "2", "x-c": null, accept: "x/y" } });
    const headers = (await kit.received())[0]?.headers;
    equal(
      ["x-a", "x-b", "x-c", "accept"].map((name) => headers?.[name] ?? null),
      ["1", "2", null, "x/y"],
    );
  },

  "sends the default query": async ({ answer, client, received }) => {
    await answer(["json", label]);
    await client({ defaultQuery: { team: "a b" } }).retrieveLabel("label-1");
    equal((await received())[0]?.path, "/labels/label-1?team=a+b");
  },

  "calls an apiKey function before each attempt": async ({ answer, client, received }) => {
    await answer(["failure", 503, { "retry-after-ms": "1" }], ["json", label]);
    const keys = ["first", "second"];
    await client({ apiKey: async () => keys.shift() ?? "" }).retrieveLabel("label-1");
    const sent = (await received()).map(({ headers }) => headers.authorization);
    equal(sent, ["Bearer first", "Bearer second"]);
  },

  "does not follow a redirect with the key": async ({ answer, client, received, baseURL }) => {
    await answer(["redirect", 302, `${baseURL}/labels/other`], ["json", label]);
    const error = await failureOf(client().retrieveLabel("label-1"));
    matches(error, /APIError: .*refused to follow a redirect/);
    equal((await received()).length, 1);
  },

  "names the target of a redirect": async ({ answer, client, baseURL }) => {
    await answer(["redirect", 307, `${baseURL}/labels/other?secret=1`]);
    const error = await failureOf(client().retrieveLabel("label-1"));
    matches(error, /redirect to http:\/\/127\.0\.0\.1:\d+\/[\w-]+\/v1\/labels\/other \(/);
  },

  "sends one User-Agent of its own": async ({ answer, client, received }) => {
    await answer(["json", label]);
    await client().retrieveLabel("label-1");
    matches((await received())[0]?.headers["user-agent"], /^together-files\/\d+\.\d+\.\d+/);
  },

  "calls a custom fetch with this undefined": async ({ client }) => {
    const seen: unknown[] = [];
    async function fetch(this: unknown): Promise<Response> {
      seen.push(this);
      return Response.json(label);
    }
    await client({ fetch }).retrieveLabel("label-1");
    equal(seen.length, 1);
    equal(seen[0], undefined);
  },

  "lets a custom fetch pass on its arguments": async ({ answer, client, received }) => {
    const { fetch } = globalThis;
    const passOn: readonly ((url: string, init: object) => Promise<Response>)[] = [
      (url, init) => fetch(url, init),
      (url, init) => fetch(url, { ...init }),
      (url, init) => fetch(new Request(url, init)),
    ];
    for (const own of passOn) {
      await answer(["json", label]);
      await client({ fetch: own }).retrieveLabel("label-1");
      matches((await received())[0]?.headers.authorization, /^Bearer sk-test/);
      await answer(["silence"]);
      const slow = client({ fetch: own, timeout: 100, maxRetries: 0 });
      equal((await failureOf(slow.retrieveLabel("label-1"))).name, "APIConnectionTimeoutError");
    }
  },

  "uses a globalThis.fetch that is replaced later, and passes it Headers": async ({ client }) => {
    const parcels = client();
    const { fetch } = globalThis;
    globalThis.fetch = async (_, init) =>
      Response.json({ ...label, text: String(init?.headers instanceof Headers) });
    try {
      equal((await parcels.retrieveLabel("label-1")).text, "true");
    } finally {
      globalThis.fetch = fetch;
    }
  },
};
