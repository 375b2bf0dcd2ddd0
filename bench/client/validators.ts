import { type TProperties, Type } from "typebox";
import { Compile } from "typebox/compile";
import * as v from "valibot";
import * as z from "zod";
import { filePurposeValues as purposes, fileTypeValues as types } from "../../generated/types.ts";
import { listFiles200 } from "../../generated/validators.js";
import type { Check } from "./validation.ts";

const zodList = z.object({
  data: z.array(
    z.object({
      id: z.string(),
      object: z.string(),
      created_at: z.int(),
      filename: z.string(),
      bytes: z.int(),
      purpose: z.enum(purposes),
      FileType: z.enum(types),
      Processed: z.boolean(),
      LineCount: z.int().optional(),
    }),
  ),
});

const valibotList = v.object({
  data: v.array(
    v.object({
      id: v.string(),
      object: v.string(),
      created_at: v.pipe(v.number(), v.integer()),
      filename: v.string(),
      bytes: v.pipe(v.number(), v.integer()),
      purpose: v.picklist(purposes),
      FileType: v.picklist(types),
      Processed: v.boolean(),
      LineCount: v.optional(v.pipe(v.number(), v.integer())),
    }),
  ),
});

const typeboxFile: TProperties = {
  id: Type.String(),
  object: Type.String(),
  created_at: Type.Integer(),
  filename: Type.String(),
  bytes: Type.Integer(),
  purpose: Type.Enum([...purposes]),
  FileType: Type.Enum([...types]),
  Processed: Type.Boolean(),
  LineCount: Type.Optional(Type.Integer()),
};
const typeboxList = Compile(Type.Object({ data: Type.Array(Type.Object(typeboxFile)) }));

/** The compared validators, by their name in the table. All check the same as the handwritten checks. */
export const validators: Readonly<Record<string, Check>> = {
  "together-files": (value) => listFiles200(value, false).length === 0,
  typebox: (value) => typeboxList.Check(value),
  zod: (value) => zodList.safeParse(value).success,
  valibot: (value) => v.safeParse(valibotList, value).success,
};
