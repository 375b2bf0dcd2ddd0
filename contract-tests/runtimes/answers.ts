import type { Fault } from "../fault-server.ts";
import {
  body,
  delayed,
  drip,
  failure,
  flood,
  gzipBomb,
  json,
  redirect,
  reset,
  silence,
  stallBeforeBody,
  stallInBody,
  truncated,
  truncatedGzip,
} from "../faults.ts";

type Headers = Readonly<Record<string, string>>;

/** The answers that a test can request, by name, because a test in another process can only send data. */
interface Answers {
  body(text: string, status?: number, headers?: Headers): Fault;
  json(value: unknown, status?: number, headers?: Headers): Fault;
  failure(status: number, headers?: Headers): Fault;
  redirect(status: number, location: string): Fault;
  /** Never answers. */
  silence(): Fault;
  stallBeforeBody(status?: number): Fault;
  stallInBody(status?: number): Fault;
  drip(everyMs: number, status?: number): Fault;
  flood(status?: number): Fault;
  reset(): Fault;
  truncated(status?: number): Fault;
  truncatedGzip(value: unknown): Fault;
  gzipBomb(megabytes: number): Fault;
  late(ms: number, value: unknown): Fault;
}

const answers: Answers = {
  body,
  json,
  failure,
  redirect,
  silence: () => silence,
  stallBeforeBody,
  stallInBody,
  drip,
  flood,
  reset: () => reset,
  truncated,
  truncatedGzip,
  gzipBomb,
  late: (ms, value) => delayed(ms, json(value)),
};

/** The name of an answer and its arguments, such as `["failure", 503]`. */
export type Answer = {
  [Name in keyof Answers]: readonly [Name, ...Parameters<Answers[Name]>];
}[keyof Answers];

/** The fault for an answer's name and arguments. */
export function faultOf([name, ...args]: Answer): Fault {
  const make = answers[name] as (...args: unknown[]) => Fault; // Proof: `Answer` pairs each name with its arguments.
  return make(...args);
}
