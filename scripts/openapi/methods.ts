/** The methods of a Path Item Object (OpenAPI 3.1, section 4.8.9), in lower case as in OpenAPI. */
export const methods: readonly string[] = [
  "get",
  "put",
  "post",
  "delete",
  "options",
  "head",
  "patch",
  "trace",
];
