/** Why a page could not be fetched. The message is a clause and does not quote the server. */
export class FetchFault extends Error {
  override readonly name = "FetchFault";
  /** Kebab-case name of the kind of problem. */
  readonly kind: string;
  /** 4 if there is no such page, 5 if the network failed. */
  readonly exitCode: 4 | 5;
  /** Whether another attempt may succeed. */
  readonly retryable: boolean;
  /** What to do. */
  readonly suggestion: string;

  constructor(
    kind: string,
    message: string,
    facts: {
      readonly exitCode?: 4 | 5;
      readonly retryable?: boolean;
      readonly suggestion: string;
      readonly cause?: unknown;
    },
  ) {
    super(message, { cause: facts.cause });
    this.kind = kind;
    this.exitCode = facts.exitCode ?? 5;
    this.retryable = facts.retryable ?? false;
    this.suggestion = facts.suggestion;
  }
}

const later = "Run the command again later.";
const moved = "Check the address. If the vendor has moved the page, use its new address.";

/** The fault for a response that is not the page. */
export function statusFault(status: number): FetchFault {
  const retryable = status === 408 || status === 429 || status >= 500;
  return new FetchFault("page-status", `the server answered ${status}.`, {
    exitCode: retryable ? 5 : 4,
    retryable,
    suggestion: retryable ? later : moved,
  });
}

/** The fault for an attempt that took too long. */
export function timeoutFault(timeoutMs: number): FetchFault {
  const message = `it took longer than ${timeoutMs} ms.`;
  return new FetchFault("page-timeout", message, { retryable: true, suggestion: later });
}

/** The fault for an attempt without a complete response. */
export function connectionFault(cause: unknown): FetchFault {
  const inner = cause instanceof Error && cause.cause instanceof Error ? cause.cause : cause;
  const code = inner instanceof Error && "code" in inner ? ` (${String(inner.code)})` : "";
  const message = `there was no complete response${code}.`;
  return new FetchFault("page-connection", message, { retryable: true, suggestion: later, cause });
}

/** The fault for a response without a body. */
export function emptyFault(): FetchFault {
  return new FetchFault("page-empty", "the answer was empty.", {
    retryable: true,
    suggestion: later,
  });
}

/** The fault for a page that is too large. */
export function oversizeFault(maxBytes: number): FetchFault {
  return new FetchFault("page-oversize", `the page is longer than ${maxBytes} bytes.`, {
    suggestion: "Open the address in a browser: it probably no longer serves this page.",
  });
}

/** The fault for an address that must not be fetched. */
export function addressFault(url: string): FetchFault {
  return new FetchFault("page-address", `${url} is neither https nor http on this machine.`, {
    suggestion: "Use an https address.",
  });
}

/** The fault for a 304 to an unconditional request. */
export function uncalledForFault(): FetchFault {
  const message = "the server answered 304 (not modified) to an unconditional request.";
  return new FetchFault("page-uncalled-for", message, {
    retryable: true,
    suggestion: "Open the address in a browser, and run the command again later.",
  });
}

/** The fault for an HTML response. */
export function htmlFault(address: string): FetchFault {
  const message = `the server sent HTML instead of markdown (final address: ${address}).`;
  return new FetchFault("page-html", message, {
    exitCode: 4,
    suggestion:
      "Use the address of the markdown (on many sites the same with .md appended) or of the OpenAPI document.",
  });
}

/** The fault for a redirect to a login page. */
export function loginFault(address: string): FetchFault {
  const message = `it redirects to a login page (${address}).`;
  return new FetchFault("page-login", message, {
    exitCode: 4,
    suggestion:
      "The page is no longer public: look for another address, or save it by hand and pass its folder with --from.",
  });
}

/** The fault for a redirect to another host, or for too many redirects. */
export function redirectFault(target: string): FetchFault {
  return new FetchFault("page-redirect", `it redirects to ${target}, which is not followed.`, {
    suggestion: moved,
  });
}
