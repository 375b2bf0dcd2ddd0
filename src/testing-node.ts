/**
 * Serves a fake of the API over HTTP, for programs in other processes. Node only.
 *
 * @module together-files/testing/node
 */
export { type FakeServer, type ListenOptions, listen } from "./fake/listen.ts";
