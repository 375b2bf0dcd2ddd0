/**
 * A base URL where nothing listens. The port of a closed server would not do, because the system may assign it to
 * another test at any moment. Assigned ports start at 1,024, and port 2 is not one that `fetch` itself blocks
 * (Fetch standard, "bad port").
 */
export const refusingURL = "http://127.0.0.1:2";
