import { equal, failureOf, matches, type Suite } from "../kit.ts";

const statuses = {
  400: "BadRequestError",
  401: "AuthenticationError",
  402: "PaymentRequiredError",
  403: "PermissionDeniedError",
  404: "NotFoundError",
  409: "ConflictError",
  418: "APIError",
  422: "UnprocessableEntityError",
  429: "RateLimitError",
  500: "InternalServerError",
  503: "InternalServerError",
} as const;

/** How the client handles error statuses and their bodies. */
export const errorBodies: Suite = {
  "throws the error of the status": async ({ answer, client }) => {
    for (const [status, name] of Object.entries(statuses)) {
      await answer(["failure", Number(status)]);
      const error = await failureOf(client({ maxRetries: 0 }).retrieveLabel("label-1"));
      equal([error.name, error.constructor.name, error.status], [name, name, Number(status)]);
      matches(error, new RegExp(`^${name}: ${status} It is ${status}`));
    }
  },

  "unpacks the vendor's error": async ({ answer, client }) => {
    const error = { message: "No.", type: "invalid", param: "id", code: "gone" };
    await answer(["json", { error }, 400, { "x-request-id": "request-1" }]);
    const failure = await failureOf(client().retrieveLabel("label-1"));
    const { type, param, code, requestID } = failure;
    equal([type, param, code, requestID], ["invalid", "id", "gone", "request-1"]);
    equal(failure.error, { error });
  },

  "throws the error of the status if the body has no message": async ({ answer, client }) => {
    for (const text of ["", "null", '"x"', "[]", "{}", "<p>".repeat(20_000), "\u0000"]) {
      await answer(["body", text, 404]);
      const error = await failureOf(client().retrieveLabel("label-1"));
      equal(error.name, "NotFoundError");
      equal(error.message.length < 400, true);
    }
  },

  "throws the error of the status if the body is endless": async ({ answer, client }) => {
    await answer(["flood", 400]);
    equal((await failureOf(client().retrieveLabel("label-1"))).name, "BadRequestError");
  },

  "throws the error of the status if the body stalls": async ({ answer, client }) => {
    await answer(["stallInBody", 404]);
    const error = await failureOf(client({ timeout: 300 }).retrieveLabel("label-1"));
    equal([error.name, Object(error.cause).name], ["NotFoundError", "APIConnectionTimeoutError"]);
  },

  "reads the rate limit's headers": async ({ answer, client }) => {
    await answer(["failure", 429, { "x-ratelimit-limit": "60", "x-ratelimit-remaining": "0" }]);
    const error = await failureOf(client({ maxRetries: 0 }).retrieveLabel("label-1"));
    equal(typeof error.rateLimit, "object");
  },

  "quotes an error in plain text, in one short line": async ({ answer, client }) => {
    await answer([
      "body",
      `try\nlater ${"x".repeat(1_000)}`,
      400,
      { "content-type": "text/plain" },
    ]);
    matches(await failureOf(client().retrieveLabel("label-1")), /400 try later x{200,300}…/);
  },
};
