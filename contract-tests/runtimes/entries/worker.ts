import { runSuite } from "../run-suite.ts";

const worker: { fetch(request: Request): Promise<Response> } = {
  fetch: async ({ url }) =>
    Response.json(await runSuite(new URL(url).searchParams.get("origin") ?? "")),
};

// workerd asks for one.
// biome-ignore lint/style/noDefaultExport: because workerd takes a worker's default export
export default worker;
