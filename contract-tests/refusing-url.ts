/**
 * A base URL at which nobody listens. Not the port of a server just closed: the system may give that to another test at any
 * moment. Free ports are given out from 1,024 on only, and port 2 is none of those that `fetch` itself blocks (Fetch
 * standard, "bad port").
 */
export const refusingURL = "http://127.0.0.1:2";
