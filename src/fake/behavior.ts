import type { FakeOperation } from "../../generated/fake.ts";
import { type Answer, documentedSuccess, vendorError } from "./answer.ts";
import type { FakeRecords } from "./fake-records.ts";
import type { Resource } from "./resource.ts";

/** What an operation does. */
export interface Behavior {
  /** The client's method, such as `files.list`. */
  readonly name: string;
  readonly operation: FakeOperation;
  /** The correct answer. `parameter` is the value of the last path parameter. */
  answer(parameter: string): Answer;
}

type Records = FakeRecords<Readonly<Record<string, unknown>>>;

/** The behaviors of a resource's operations, by operationId. */
export function behaviorsOf(
  name: string,
  resource: Resource,
  operations: Readonly<Record<string, FakeOperation>>,
  records: Records,
): readonly (readonly [string, Behavior])[] {
  const { items = "data", key } = resource;
  const find = (id: string): Readonly<Record<string, unknown>> | undefined =>
    records.all.find((record) => String(record[key]) === id);
  const bodies = {
    list: (example: unknown) => ({ ...Object(example), [items]: records.all }),
    retrieve: (_: unknown, id: string) => find(id),
    delete(example: unknown, id: string) {
      const record = find(id);
      const confirmed = Object.hasOwn(Object(example), key) && { [key]: record?.[key] };
      return records.remove(id) ? { ...Object(example), ...confirmed } : undefined;
    },
  };
  return (["list", "retrieve", "delete"] as const).flatMap((verb) => {
    const id = resource[verb];
    const operation = operations[id ?? ""];
    if (id === undefined || operation === undefined) return [];
    const answer = (parameter: string): Answer => {
      const [status, { example }] = documentedSuccess(operation);
      const body = bodies[verb](example, parameter);
      if (body === undefined) {
        return {
          status: 404,
          body: vendorError(`Nothing in ${name} has the ${key} "${parameter}".`),
        };
      }
      return { status, body: example === undefined ? undefined : body };
    };
    return [[id, { name: `${name}.${verb}`, operation, answer }] as const];
  });
}
