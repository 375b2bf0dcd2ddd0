import type { Together } from "./together.ts";
import type { Transport } from "./transport.ts";

/** Each client's transport, for `together-files/openapi`; kept apart so that inspecting a client shows no setting of it. */
export const transports: WeakMap<Together, Transport> = new WeakMap();
