import { platformClass } from "../platform/platform-class.ts";
import type { PlatformResponse } from "../platform/platform-response.ts";
import { isSuccess } from "./error-of-response.ts";
import type { Bytes } from "./read-body.ts";

/** Statuses whose responses have no body and may not be given one (Fetch standard, "null body status"). */
const nullBodyStatuses = [101, 103, 204, 205, 304];

/** Whether a `Response` can have a status (Fetch standard); servers also send others. */
export function isRepresentable(status: number): boolean {
  return status >= 200 && status < 600;
}

/**
 * A response whose body has been read. It has what openapi-fetch needs of a `Response`, without the cost of one,
 * and creates a real one on demand.
 */
export class Reply {
  readonly status: number;
  readonly ok: boolean;
  readonly headers: Headers;
  readonly #received: Response;
  readonly #bytes: Bytes;
  #response: Response | undefined;

  constructor(received: Response, bytes: Bytes) {
    this.status = received.status;
    this.ok = isSuccess(this);
    this.headers = received.headers;
    this.#received = received;
    this.#bytes = bytes;
  }

  /** The body as text, without a byte order mark. */
  text(): string {
    return new (platformClass("TextDecoder"))().decode(this.#bytes);
  }

  /** The body, parsed as JSON. */
  json(): unknown {
    return JSON.parse(this.text());
  }

  /** A `Response` with the body that was read; the same object every time. */
  get response(): PlatformResponse {
    if (!this.#response) {
      const { status, headers } = this;
      const { statusText, url } = this.#received;
      const body = nullBodyStatuses.includes(status) ? null : this.#bytes;
      this.#response = new (platformClass("Response"))(body, { status, statusText, headers });
      Object.defineProperty(this.#response, "url", { value: url });
    }
    return this.#response;
  }
}
