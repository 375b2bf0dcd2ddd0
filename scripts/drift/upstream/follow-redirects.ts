import { loginFault, redirectFault } from "./fetch-fault.ts";

const maxRedirects = 5;

/** The response after following all redirects. */
export interface Followed {
  readonly response: Response;
  /** Its address, without query and fragment. */
  readonly address: string;
  /** The target of permanent redirects; undefined if there are none. */
  readonly movedTo: string | undefined;
}

/**
 * Fetches an address and follows redirects within the same host.
 *
 * @throws FetchFault for a redirect to another host or to a login page, and for too many.
 */
export async function followRedirects(
  start: URL,
  fetch: typeof globalThis.fetch,
  request: RequestInit,
): Promise<Followed> {
  let url = start;
  let movedTo: string | undefined;
  let isPermanent = true;
  for (let hops = 0; hops <= maxRedirects; hops += 1) {
    const response = await fetch(url, { ...request, redirect: "manual" });
    const { status, headers } = response;
    const location = headers.get("location");
    if (status < 300 || status > 399 || location === null) {
      return { response, address: plain(url), movedTo };
    }
    await response.body?.cancel();
    url = targetOf(location, url, start);
    // The target of a temporary redirect is not a permanent address.
    isPermanent &&= status === 301 || status === 308;
    if (isPermanent) movedTo = url.href;
  }
  throw redirectFault(`${url.origin} more than ${maxRedirects} times`);
}

function targetOf(location: string, from: URL, start: URL): URL {
  const target = URL.canParse(location, from.href) ? new URL(location, from) : undefined;
  if (target !== undefined && isLogin(target) && !isLogin(start)) throw loginFault(plain(target));
  if (target === undefined || target.host !== start.host || target.protocol !== start.protocol) {
    throw redirectFault(target?.origin ?? "an unreadable address");
  }
  return target;
}

/** Whether an address looks like that of a login page. */
function isLogin({ hostname, pathname }: URL): boolean {
  return (
    /\/(?:log[-_]?in|sign[-_]?in|sso)(?:\.\w+)?(?:\/|$)|^\/oauth2?\//i.test(pathname) ||
    /^(?:auth|login|sso|accounts)\./i.test(hostname)
  );
}

function plain({ origin, pathname }: URL): string {
  return `${origin}${pathname}`;
}
