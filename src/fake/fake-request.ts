/** A request that a fake has received. */
export interface FakeRequest {
  /** The method of the client that sends such requests, such as `files.list`. */
  readonly operation: string;
  /** In capitals. */
  readonly method: string;
  /** Below the base URL, such as `/files/file-1`. */
  readonly path: string;
  /** Of a name that comes twice, the last value. */
  readonly query: Readonly<Record<string, string>>;
  /** By lower-case name; of the API key, `Bearer ***`. */
  readonly headers: Readonly<Record<string, string>>;
  /** JSON parsed, other bodies as text; undefined if there is none. */
  readonly body: unknown;
}
