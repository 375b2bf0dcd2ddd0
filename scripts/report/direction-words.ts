/** Where a payload of a direction is found. */
export const directionWords = {
  request: "in requests",
  response: "in responses",
  both: "in requests and responses",
} as const;
