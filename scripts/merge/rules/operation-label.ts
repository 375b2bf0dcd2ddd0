import { pointerTokens } from "../../json/json-pointer.ts";

/** A label for the operation at a pointer: `GET /files`, `POST webhook name`; otherwise the pointer itself. */
export function operationLabel(pointer: string): string {
  const [map, name, method, ...rest] = pointerTokens(pointer);
  if (method === undefined || rest.length > 0 || map === "components") return pointer;
  return `${method.toUpperCase()} ${map === "webhooks" ? "webhook " : ""}${name}`;
}
