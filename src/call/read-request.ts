import { platformClass } from "../platform/platform-class.ts";
import { isRepeatable, type Outgoing } from "../send/outgoing.ts";

/** The members of a request that are passed to fetch unchanged. */
const passedOn = [
  "cache",
  "credentials",
  "integrity",
  "keepalive",
  "mode",
  "referrer",
  "referrerPolicy",
] as const;

/**
 * A `Request` that also records what each request was made from, because its signal and body cannot be recognized
 * afterwards.
 */
export function recordingRequest(origins: WeakMap<Request, RequestInit>): typeof Request {
  return new Proxy(platformClass("Request"), {
    construct(target, [url, init]: [string, RequestInit]) {
      const request = new target(url, init);
      origins.set(request, init);
      return request;
    },
  });
}

/**
 * Turns a real request into the send loop's form. The signal is the caller's own if it is known, because the
 * request's may get lost (https://github.com/nodejs/undici/issues/4068). A request that middleware made is sent
 * only once if it has a body.
 */
export async function readRequest(
  request: Request,
  origin: RequestInit | undefined,
  query: string,
): Promise<{ readonly outgoing: Outgoing; readonly signal: AbortSignal }> {
  const { method, url } = request;
  const repeatable = isRepeatable(method) && (!request.body || isWhole(origin?.body));
  const defaults = new Request(url);
  const changed = passedOn.filter((name) => request[name] !== defaults[name]);
  const outgoing = {
    method,
    url: withQuery(url, query),
    headers: Object.fromEntries(request.headers),
    init: {
      ...Object.fromEntries(changed.map((name) => [name, request[name]])),
      ...(request.body && (await bodyInit(request, repeatable))),
    },
    repeatable,
  };
  return { outgoing, signal: origin?.signal ?? request.signal };
}

/** Adds the parameters of `defaultQuery` that a URL does not have. */
function withQuery(url: string, query: string): string {
  const rest = new URLSearchParams(query);
  for (const name of new URL(url).searchParams.keys()) rest.delete(name);
  const added = rest.toString();
  return added ? `${url}${url.includes("?") ? "&" : "?"}${added}` : url;
}

/** Whether a body is complete in memory, and not a stream that can be sent only once. */
function isWhole(body: unknown): boolean {
  return (
    typeof body === "string" ||
    ArrayBuffer.isView(body) ||
    [ArrayBuffer, Blob, FormData, URLSearchParams].some((kind) => body instanceof kind)
  );
}

/** Bytes if the body can be sent again, otherwise the stream itself. */
async function bodyInit(request: Request, repeatable: boolean): Promise<object> {
  return repeatable
    ? { body: await request.arrayBuffer() }
    : { body: request.body, duplex: "half" };
}
