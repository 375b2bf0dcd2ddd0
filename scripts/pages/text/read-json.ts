import type { JsonValue } from "../../json/json-value.ts";
import type { Fault } from "../../problem/fault.ts";
import { checkJson, invalidJson } from "./check-json.ts";
import { JsonPlaces } from "./json-places.ts";
import type { Reading } from "./parsed.ts";
import { placesIn } from "./places-in.ts";

/** The value of a JSON text, or all its faults, including duplicate keys. */
export function readJson(text: string): Reading {
  const placeOf = placesIn(text);
  const faults: Fault[] = checkJson(text).map(({ fault, offset }) => ({
    ...fault,
    ...placeOf(offset),
  }));
  if (faults.length > 0) return { faults };
  const places = new JsonPlaces(text, placeOf);
  try {
    const value: JsonValue = JSON.parse(text);
    return {
      value,
      lineOf: (tokens) => places.lineOf(tokens),
      numberAt: (tokens) => places.numberAt(tokens),
    };
  } catch (error) {
    // The check does not look at escapes in strings. JSON.parse does, and its message has the offset.
    const what = error instanceof Error ? error.message : String(error);
    const offset = Number(/ at position ([0-9]+)/.exec(what)?.[1] ?? 0);
    return { faults: [{ ...invalidJson(what), ...placeOf(offset) }] };
  }
}
