/** A request that a fake has received. */
export interface FakeRequest {
  /** The method of the client that sends such requests, such as `files.list`. */
  readonly operation: string;
  /** In capitals. */
  readonly method: string;
  /** Below the base URL, such as `/files/file-1`. */
  readonly path: string;
  /** If a name occurs twice, the last value. */
  readonly query: Readonly<Record<string, string>>;
  /** By lower-case name. The API key is replaced by `Bearer ***`. */
  readonly headers: Readonly<Record<string, string>>;
  /** Parsed if it is JSON, otherwise text; undefined if there is none. */
  readonly body: unknown;
}
