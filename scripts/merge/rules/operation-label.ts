import { pointerTokens } from "../../json/json-pointer.ts";

/** The operation at a pointer in a person's words: `GET /files`; the pointer itself if it is not directly in `paths`. */
export function operationLabel(pointer: string): string {
  const [paths, path, method, ...rest] = pointerTokens(pointer);
  return paths !== "paths" || method === undefined || rest.length > 0
    ? pointer
    : `${method.toUpperCase()} ${path}`;
}
