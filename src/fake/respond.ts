import { fetchFailure, responseOf, statusAnswer, vendorError, withProperty } from "./answer.ts";
import type { Behavior } from "./behavior.ts";
import type { Fault, FaultKind } from "./fault.ts";

/** How time passes for a call. */
export interface Waiting {
  /** Lets a number of milliseconds pass. */
  delay(ms: number): Promise<void> | void;
  /** Lets time pass until the client gives up. */
  forever(): void;
}

/** A call to answer. */
export interface Call {
  readonly behavior: Behavior;
  /** The value of the last path parameter. */
  readonly parameter: string;
  /** Whether the request has an API key. */
  readonly hasKey: boolean;
  readonly waiting: Waiting;
  readonly requestID: string;
}

/** Answers a call correctly, or with a fault. */
export async function respond(
  fault: Exclude<Fault, FaultKind> | undefined,
  call: Call,
): Promise<Response> {
  const { behavior, parameter, hasKey, waiting, requestID } = call;
  if (fault && "status" in fault) {
    return responseOf(statusAnswer(fault, behavior.operation), requestID);
  }
  if (fault && "fault" in fault && isWithoutResponse(fault.fault)) {
    return withoutResponse(fault.fault, waiting);
  }
  const correct = hasKey
    ? behavior.answer(parameter)
    : { status: 401, body: vendorError("Missing API key.") };
  if (!fault) return responseOf(correct, requestID);
  if ("delayMs" in fault) {
    await waiting.delay(fault.delayMs);
    return responseOf(correct, requestID);
  }
  if ("fault" in fault) {
    const headers = { "content-type": "text/html" };
    const page = { status: 200, body: "<!doctype html><title>Not JSON</title>", headers };
    return fault.fault === "truncated"
      ? responseOf(correct, requestID, true)
      : responseOf(page, requestID);
  }
  const body =
    "missing" in fault
      ? withProperty(correct.body, fault.missing, () => undefined)
      : withProperty(correct.body, fault.unknownValue, () => "a-new-value");
  return responseOf({ ...correct, body }, requestID);
}

type WithoutResponse = "refused" | "reset" | "timeout";

function isWithoutResponse(fault: FaultKind): fault is WithoutResponse {
  return fault === "refused" || fault === "reset" || fault === "timeout";
}

function withoutResponse(fault: WithoutResponse, waiting: Waiting): Promise<never> {
  if (fault !== "timeout") {
    return Promise.reject(fetchFailure(fault === "refused" ? "ECONNREFUSED" : "ECONNRESET"));
  }
  waiting.forever();
  return new Promise(() => {});
}
