/** The words for each direction of a payload. */
export const directionWords = {
  request: "in requests",
  response: "in responses",
  both: "in requests and responses",
} as const;
