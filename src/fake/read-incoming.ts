import type { FakeRequest } from "./fake-request.ts";

/** A request as received, before it is matched to an operation. */
export interface IncomingRequest extends Omit<FakeRequest, "operation" | "path"> {
  readonly url: URL;
  readonly signal: AbortSignal | undefined;
}

/** Reads the arguments of a `fetch` call: a URL and an init object, or a `Request`. */
export async function readIncoming(input: unknown, init: unknown): Promise<IncomingRequest> {
  const isText = typeof input === "string" || input instanceof URL;
  const request = { ...(isText ? { url: input } : fieldsOf(input)), ...fieldsOf(init) };
  const headers = Object.fromEntries(new Headers(request.headers));
  const { authorization } = headers;
  const url = new URL(String(request.url));
  return {
    method: (request.method ?? "GET").toUpperCase(),
    url,
    query: Object.fromEntries(url.searchParams),
    headers: { ...headers, ...(authorization && { authorization: "Bearer ***" }) },
    body: parsed(await bodyText(input, request)),
    signal: request.signal ?? undefined,
  };
}

/** The fields that are read from an init object or a `Request`. */
interface Fields extends Pick<RequestInit, "headers" | "method" | "signal" | "body"> {
  readonly url?: unknown;
}

/** A `Request` has its fields on its prototype, where spreading does not see them. */
function fieldsOf(source: unknown): Fields {
  const { url, method, headers, signal, body }: Fields = Object(source);
  const fields = { url, method, headers, signal, body };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

async function bodyText(input: unknown, { body }: Fields): Promise<string> {
  const { text }: { text?: unknown } = Object(input);
  if (typeof text === "function") return text.call(input);
  return body == null ? "" : new Response(body).text();
}

function parsed(text: string): unknown {
  if (text === "") return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
