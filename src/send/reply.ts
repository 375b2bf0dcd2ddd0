import { platformClass } from "../platform/platform-class.ts";
import type { PlatformResponse } from "../platform/platform-response.ts";
import type { Bytes } from "./read-body.ts";

/** Statuses from 200 on whose responses may not be given a body (Fetch standard, "null body status"). */
const nullBodyStatuses = [204, 205, 304];

/** Whether a `Response` can have a status (Fetch standard); servers also send others. */
export function isRepresentable(status: number): boolean {
  return status >= 200 && status < 600;
}

/** A response whose body has been read. It creates a real `Response`, which is expensive, only on demand. */
export class Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly #received: Response;
  readonly #bytes: Bytes;
  #response: Response | undefined;

  constructor(received: Response, bytes: Bytes) {
    this.status = received.status;
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
