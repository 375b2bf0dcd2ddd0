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

function oneLine(message: string): string {
  const text = plainText(message.replace(/\s+/g, " ").trim());
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
