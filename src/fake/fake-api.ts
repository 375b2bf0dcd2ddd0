import type { FakeOperation } from "../../generated/fake.ts";
import { TogetherError } from "../errors/together-error.ts";
import { type Behavior, behaviorsOf } from "./behavior.ts";
import { type FakeRecords, fakeRecords } from "./fake-records.ts";
import type { FakeRequest } from "./fake-request.ts";
import type { Fault } from "./fault.ts";
import { faultQueue } from "./fault-queue.ts";
import { type IncomingRequest, readIncoming } from "./read-incoming.ts";
import type { Resource } from "./resource.ts";
import { respond, type Waiting } from "./respond.ts";
import { routeOf } from "./route.ts";

/** What a fake is made of. */
export interface FakeSource {
  /** From the generated module `fake.ts`. */
  readonly operations: Readonly<Record<string, FakeOperation>>;
  /** The base URL of the API. Only its path matters. */
  readonly server: string;
  readonly resources: Readonly<Record<string, Resource>>;
}

/** A fake of an API. */
export interface FakeApi {
  /** A `fetch` that answers from memory. */
  fetchWith(waiting: Waiting): (input: string | object, init?: object) => Promise<Response>;
  /** Makes calls of an operation fail. @throws `TogetherError` if there is no such operation. */
  fail(operation: string, fault: Fault): void;
  readonly requests: readonly FakeRequest[];
  /** By resource. */
  readonly records: Readonly<Record<string, FakeRecords<Readonly<Record<string, unknown>>>>>;
}

/**
 * Makes a fake of an API from the module that was generated from its document. A call of an operation that no resource
 * names is rejected with a `TogetherError`.
 */
export function fakeApi({ operations, server, resources }: FakeSource): FakeApi {
  const all = Object.entries(resources).map(([name, resource]) => {
    const records = fakeRecords(name, resource.key, operations[resource.retrieve]);
    return { name, records, behaviors: behaviorsOf(name, resource, operations, records) };
  });
  const behaviors = new Map(all.flatMap((each) => each.behaviors));
  const base = new URL(server).pathname.replace(/\/$/, "");
  const faults = faultQueue([...behaviors.values()].map(({ name }) => name));
  const requests: FakeRequest[] = [];
  const answer = async (incoming: IncomingRequest, waiting: Waiting): Promise<Response> => {
    const { id, path, parameter } = routeOf(operations, base, incoming);
    const behavior = behaviorOf(id, behaviors);
    const { method, query, headers, body } = incoming;
    requests.push({ operation: behavior.name, method, path, query, headers, body });
    const fault = faults.take(behavior.name);
    const hasKey = headers.authorization !== undefined;
    const requestID = `fake-${requests.length}`;
    return respond(fault, { behavior, parameter, hasKey, waiting, requestID });
  };
  return {
    records: Object.fromEntries(all.map(({ name, records }) => [name, records])),
    get requests() {
      return [...requests];
    },
    fail: faults.set,
    fetchWith: (waiting) => async (input, init) => {
      const incoming = await readIncoming(input, init);
      const answered = unlessAborted(incoming.signal, answer(incoming, waiting));
      return init === undefined ? answered.catch(brokenConnection) : answered;
    },
  };
}

/**
 * What an interceptor such as MSW expects for a broken connection. An interceptor is recognized by passing only a
 * request.
 */
function brokenConnection(error: unknown): Response {
  if (error instanceof TypeError) return Response.error();
  throw error;
}

function behaviorOf(id: string, behaviors: ReadonlyMap<string, Behavior>): Behavior {
  const behavior = behaviors.get(id);
  if (behavior) return behavior;
  throw new TogetherError(`The fake does not support ${id}: add it to src/fake/resources.ts.`);
}

/** Settles as `work` does, but rejects with the signal's reason as soon as the signal is aborted. */
function unlessAborted<T>(signal: AbortSignal | undefined, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(signal?.reason);
    if (signal?.aborted) abort();
    signal?.addEventListener("abort", abort, { once: true });
    work.then(resolve, reject).finally(() => signal?.removeEventListener("abort", abort));
  });
}
