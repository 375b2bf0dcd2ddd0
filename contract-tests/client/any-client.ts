import type { Together } from "../../src/index.ts";
import { type OpenapiClient, openapiClient } from "../../src/openapi.ts";

/** An openapiClient for any method and path, as if the document had them. */
export interface AnyClient {
  request(
    method: string,
    path: string,
    init?: object,
  ): Promise<{ data?: unknown; error?: unknown; response: Response }>;
  readonly use: OpenapiClient["use"];
}

/** Makes an {@link AnyClient} from a client. */
export function anyClient(together: Together): AnyClient {
  const client: object = openapiClient(together);
  return client as AnyClient; // The same client, without the document's types.
}
