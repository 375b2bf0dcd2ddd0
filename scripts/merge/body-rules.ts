import { isJsonObject, type JsonValue } from "../json.ts";
import { member } from "../json-pointer.ts";
import { sameJson } from "../schema/canonical-json.ts";
import {
  buildObject,
  decidedMapOf,
  decideKeys,
  memberField,
  objectOf,
  orderedKeys,
} from "./object-rule.ts";
import { headersRule, mediaTypeRule } from "./payload-rules.ts";
import { referenceOr } from "./reference-rule.ts";
import { requirement, settle, strict } from "./settle.ts";
import type { Context, Draft, Field, Rule, Statement } from "./statement.ts";

/** A Link Object or a `$ref` to one: carried over; a problem where sides differ. */
export const linkRule: Rule = referenceOr("links", () => strict("conflict", "links"));

const unitedContent = decidedMapOf(() => mediaTypeRule);

/** A Response Object or a `$ref` to one. */
export const responseRule: Rule = referenceOr("responses", () =>
  objectOf(() => ({
    headers: headersRule,
    content: unitedContent,
    links: decidedMapOf(() => linkRule),
  })),
);

/** A Request Body Object or a `$ref` to one. */
export const requestBodyRule: Rule = referenceOr("requestBodies", () =>
  objectOf(() => ({ required: requirement, content: contentRule })),
);

/** The media types of a body: in requests those that every side takes, in responses those of any side. */
function* contentRule(field: Field, context: Context): Draft<JsonValue | undefined> {
  if (context.direction !== "request") return yield* unitedContent(field, context);
  const common = commonMediaTypes(field.stated);
  if (common.length > 0 || field.stated.every(({ value }) => isEmptyObject(value))) {
    yield* decideKeys("intersection", field, common, context);
    return yield* buildObject(common, (mediaType) =>
      mediaTypeRule(mediaTypeField(field, mediaType), context),
    );
  }
  const settled = yield* settle(
    {
      kind: "no-common-media-type",
      pointer: field.pointer,
      stands: field.stated,
      message: "There is no media type of this request body that every page takes.",
    },
    context,
  );
  const stated = field.stated.filter(({ value }) => sameJson(value, settled));
  return stated.length === 0 ? settled : yield* unitedContent({ ...field, stated }, context);
}

function isEmptyObject(value: JsonValue): boolean {
  return isJsonObject(value) && Object.keys(value).length === 0;
}

function commonMediaTypes(stated: readonly Statement[]): readonly string[] {
  return orderedKeys(stated).filter((mediaType) =>
    stated.every(({ value }) => coveringKey(value, mediaType) !== undefined),
  );
}

/** The key of a content map that takes a media type: the type itself, else the narrowest range over it. */
function coveringKey(content: JsonValue, mediaType: string): string | undefined {
  const range = `${mediaType.split("/")[0]}/*`;
  return [mediaType, range, "*/*"].find((key) => member(content, key) !== undefined);
}

function mediaTypeField(field: Field, mediaType: string): Field {
  const pointer = memberField(field, mediaType).pointer;
  const stated = field.stated.flatMap((statement) => {
    const key = coveringKey(statement.value, mediaType) ?? mediaType;
    return memberField({ ...field, stated: [statement] }, key).stated;
  });
  return { pointer, stated, silent: [] };
}
