export { type FakeServer, type ListenOptions, listen } from "./fake/listen.ts";
