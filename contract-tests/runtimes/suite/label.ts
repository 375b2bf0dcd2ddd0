import type { Label } from "../../parcels/generated/types.ts";

/** A label of the small API. */
export const label: Label = { id: "label-1", text: "AB 1" };
