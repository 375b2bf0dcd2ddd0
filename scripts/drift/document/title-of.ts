/** The title of an operation: "GET /path". */
export function titleOf({
  method,
  path,
}: {
  readonly method: string;
  readonly path: string;
}): string {
  return `${method.toUpperCase()} ${path}`;
}
