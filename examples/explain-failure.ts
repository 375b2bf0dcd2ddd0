import {
  APIConnectionError,
  APIConnectionTimeoutError,
  APIError,
  APIResponseValidationError,
  AuthenticationError,
} from "../src/index.ts";
import { plainText } from "./value-text.ts";

const longest = 300;

/** What went wrong and what to do about it, as one sentence on one line. It never holds the key. */
export function explainFailure(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return `${openingOf(error)}${oneLine(message)}`;
}

function openingOf(error: unknown): string {
  if (error instanceof AuthenticationError) {
    return "The API refused the key in TOGETHER_API_KEY, check it or make a new one: ";
  }
  if (isFromElsewhere(error)) {
    return "This does not look like the API, check its address in TOGETHER_BASE_URL: ";
  }
  if (error instanceof APIResponseValidationError) {
    return "The API's answer breaks its own documentation, `npm run drift` may tell why: ";
  }
  if (error instanceof APIConnectionTimeoutError) {
    return "The API took too long to answer, try again later: ";
  }
  if (error instanceof APIConnectionError) {
    return "The API cannot be reached, check the network and TOGETHER_BASE_URL: ";
  }
  return error instanceof APIError ? "The API answered with an error: " : "";
}

/** Whether an answer is what a website gives, or a path that the API does not have: no JSON, a redirect, a 404. */
function isFromElsewhere(error: unknown): boolean {
  if (error instanceof APIResponseValidationError) {
    return ["empty", "content-type", "syntax"].includes(error.kind);
  }
  if (!(error instanceof APIError) || error.status === undefined) return false;
  return error.status === 404 || (error.status >= 300 && error.status < 400);
}

function oneLine(message: string): string {
  const text = plainText(message.replace(/\s+/g, " ").trim());
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
