import * as exported from "../../../src/index.ts";
import { refusingURL } from "../../refusing-url.ts";
import { equal, failureOf, matches, type Suite } from "../kit.ts";

const key = "sk-secret-0123456789";

/** What errors contain, and what they must not contain. */
export const errors: Suite = {
  "names each class as it is exported": async () => {
    for (const [name, value] of Object.entries(exported)) {
      if (/Error$/.test(name) && name !== "isTogetherError") equal(Object(value).name, name);
    }
  },

  "recognizes an error of another copy of the module": async () => {
    const foreign = { [Symbol.for("together-files.error")]: true };
    equal([foreign, new Error()].map(exported.isTogetherError), [true, false]);
  },

  "keeps the key out of errors": async ({ answer, client }) => {
    const error = { message: `Bad key ${key}.` };
    await answer(["json", { error }, 401, { "x-key": key }]);
    const failure = await failureOf(client({ apiKey: key }).retrieveLabel(`x${key}`));
    const headers = JSON.stringify([...(failure.headers as Headers)]); // There was an answer.
    for (const text of [String(failure), failure.stack, JSON.stringify(failure), headers]) {
      equal(text?.includes(key), false);
    }
  },

  "keeps the key out of logs": async ({ answer, client }) => {
    await answer(["failure", 503, { "retry-after-ms": "1" }], ["json", { id: "1", text: key }]);
    const lines: string[] = [];
    const log = (...words: unknown[]): void => {
      lines.push(JSON.stringify(words));
    };
    const logger = { error: log, warn: log, info: log, debug: log };
    await client({ apiKey: key, logger, logLevel: "debug" }).retrieveLabel("label-1");
    equal(lines.length > 2, true);
    equal(lines.join().includes(key), false);
  },

  "throws a connection error if no server listens": async ({ client }) => {
    const nobody = client({ baseURL: refusingURL, maxRetries: 0 });
    const error = await failureOf(nobody.retrieveLabel("label-1"));
    equal([error.name, error.status], ["APIConnectionError", undefined]);
    equal(error.cause !== undefined, true);
  },

  "names the platform's error code": async ({ client }) => {
    const nobody = client({ baseURL: refusingURL, maxRetries: 0 });
    matches(await failureOf(nobody.retrieveLabel("label-1")), /ECONNREFUSED|ConnectionRefused/);
  },

  "rejects bad options, naming the option and not the value": async ({ client }) => {
    const bad = [
      [{ projectID: "p" }, /projectID/],
      [{ baseURL: "ftp://127.0.0.1" }, /baseURL/],
      [{ baseURL: "https://user:pa55word@127.0.0.1" }, /baseURL/],
      [{ apiKey: "a\nb-secret" }, /apiKey/],
      [{ apiKey: " " }, /apiKey/],
      [{ timeout: 0 }, /timeout/],
      [{ maxRetries: 1.5 }, /maxRetries/],
    ] as const;
    for (const [options, name] of bad) {
      const error = await failureOf((async () => client(Object(options)))());
      equal(error.name, "TogetherError");
      matches(error, name);
      equal(/pa55word|secret/.test(String(error)), false);
    }
  },
};
