/** A request of the client and its response, as seen on the wire. */
export interface Exchange {
  /** In capitals. */
  readonly method: string;
  /** Path below the base URL, still encoded, with its leading slash and without the query. */
  readonly path: string;
  readonly status: number;
  /** Media type in lower case, without parameters; empty if the response has none. */
  readonly mediaType: string;
  /** The parsed body if the media type is JSON, otherwise the text. */
  readonly body: unknown;
  /** The violations that Prism's validating proxy found, one sentence each. */
  readonly violations: readonly string[];
}

/** A `fetch` for the client that records what passes through it. */
export interface Recorder {
  readonly fetch: typeof fetch;
  /** In the order of the responses. */
  readonly exchanges: readonly Exchange[];
}

/**
 * Records what a client sends and receives. `headers` are set on each request; null removes one. `send` sends the
 * request, by default over the network.
 */
export function recordExchanges(
  baseURL: string,
  headers: Readonly<Record<string, string | null>> = {},
  send: typeof fetch = fetch,
): Recorder {
  const exchanges: Exchange[] = [];
  const base = new URL(baseURL).pathname.replace(/\/$/, "");
  return {
    exchanges,
    fetch: async (input, init) => {
      const request = new Request(input, init);
      for (const [name, value] of Object.entries(headers)) {
        if (value === null) request.headers.delete(name);
        else request.headers.set(name, value);
      }
      const response = await send(input, { ...init, headers: request.headers });
      exchanges.push({
        method: request.method,
        path: new URL(request.url).pathname.slice(base.length),
        ...(await observed(response.clone())),
      });
      return response;
    },
  };
}

async function observed(response: Response): Promise<Omit<Exchange, "method" | "path">> {
  const mediaType = (response.headers.get("content-type") ?? "").split(";")[0] ?? "";
  return {
    status: response.status,
    mediaType: mediaType.trim().toLowerCase(),
    body: parsed(await response.text(), mediaType),
    violations: violationsIn(response.headers.get("sl-violations")),
  };
}

function parsed(text: string, mediaType: string): unknown {
  if (!/[/+]json$/i.test(mediaType.trim())) return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Prism cuts the header off at 8 kB, which can make it invalid JSON. */
function violationsIn(header: string | null): string[] {
  if (header === null) return [];
  const violations = parsed(header, "application/json");
  return Array.isArray(violations) ? violations.map(sentence) : [header];
}

function sentence(violation: unknown): string {
  const { location, message }: { location?: unknown; message?: unknown } = Object(violation);
  const place = Array.isArray(location) ? location.join("/") : "response";
  return `${place}: ${typeof message === "string" ? message : JSON.stringify(violation)}`;
}
