import type { JsonObject } from "../scripts/json/json-value.ts";

/** A Prism server of this process, on a free loopback port. */
export interface PrismServer {
  /** Base URL of the served operations, without a trailing slash. */
  readonly url: string;
  /** Stops it; resolves once no connection is left. */
  close(): Promise<void>;
}

/** How a Prism server answers. */
export interface PrismOptions {
  /**
   * Where to forward requests to. Prism then mocks nothing: it passes on what the upstream answers and writes each
   * breach of the document into the `sl-violations` header. By default it mocks.
   */
  readonly upstream?: URL;
}

/**
 * Starts Prism on an OpenAPI document. A request may say what it wants to be answered in its `Prefer` header:
 * `code=404`, `dynamic=true` (random values), `dynamic=true, seed=x` (the same random values for the same seed).
 *
 * Loading Prism takes over a second, so it is loaded by the first call; each further server takes about 20 ms.
 * prism-cli cannot be imported, therefore the packages beneath it are (as its own `createServer` does).
 *
 * @throws Error where Prism cannot read the document or open a port.
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
  // Prism dereferences what it is given in place.
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
    // Prism rejects with the bare message.
    throw new Error(`Prism could not open a port: ${String(cause)}`, { cause });
  });
  return { url, close: () => server.close() };
}
