import type { JsonObject } from "../scripts/json/json-value.ts";

/** A Prism server in this process, on a free loopback port. */
export interface PrismServer {
  /** Base URL of the served operations, without a trailing slash. */
  readonly url: string;
  /** Stops it; resolves once no connection is left. */
  close(): Promise<void>;
}

/** Options of a Prism server. */
export interface PrismOptions {
  /**
   * Where to forward requests. Prism then does not mock: it passes on the upstream's response and lists each
   * violation of the document in the `sl-violations` header. Default: none, so it mocks.
   */
  readonly upstream?: URL;
}

/**
 * Starts Prism on an OpenAPI document. A request can choose its response with the `Prefer` header: `code=404`,
 * `dynamic=true` (random values), `dynamic=true, seed=x` (the same random values for the same seed).
 *
 * Loading Prism takes over a second, so the first call loads it; each further server takes about 20 ms. prism-cli
 * cannot be imported, so this imports the packages that its own `createServer` uses.
 *
 * @throws Error if Prism cannot read the document or open a port.
 */
export async function startPrism(
  document: JsonObject,
  options: PrismOptions = {},
): Promise<PrismServer> {
  const [{ getHttpOperationsFromSpec }, { createServer }, { createLogger }] = await Promise.all([
    import("@stoplight/prism-http"),
    import("@stoplight/prism-http-server"),
    import("@stoplight/prism-core"),
  ]);
  // Prism dereferences the document in place.
  const operations = await getHttpOperationsFromSpec(structuredClone(document));
  const shared = {
    checkSecurity: true,
    validateRequest: true,
    validateResponse: true,
    errors: false,
    upstreamProxy: undefined,
    mock: { dynamic: false },
  };
  const server = createServer(operations, {
    cors: false,
    components: { logger: createLogger("prism", { enabled: false }) },
    config:
      options.upstream === undefined
        ? { ...shared, isProxy: false }
        : { ...shared, isProxy: true, upstream: options.upstream },
  });
  const url = await server.listen(0, "127.0.0.1").catch((cause: unknown) => {
    // Prism rejects with only a message.
    throw new Error(`Prism could not open a port: ${String(cause)}`, { cause });
  });
  return { url, close: () => server.close() };
}
