import { pointerTokens } from "../../json/json-pointer.ts";

/** The operation at a pointer in words: `GET /files`, `POST webhook name`; the pointer itself if it is elsewhere. */
export function operationLabel(pointer: string): string {
  const [map, name, method, ...rest] = pointerTokens(pointer);
  if (method === undefined || rest.length > 0 || map === "components") return pointer;
  return `${method.toUpperCase()} ${map === "webhooks" ? "webhook " : ""}${name}`;
}
