/**
 * An in-memory fake of the API, for your own tests.
 *
 * @module together-files/testing
 */
export type { FakeRecords } from "./fake/fake-records.ts";
export type { FakeRequest } from "./fake/fake-request.ts";
export {
  type FakeMethod,
  type FakeOptions,
  type FakeTogether,
  fakeTogether,
} from "./fake/fake-together.ts";
export type {
  DelayFault,
  Fault,
  FaultKind,
  FaultSchedule,
  KindFault,
  MissingFault,
  StatusFault,
  UnknownValueFault,
} from "./fake/fault.ts";
