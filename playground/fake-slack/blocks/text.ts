import { isObject } from "../json.ts";
import { limits } from "../limits.ts";
import { all, boolean, byType, list, object, oneOf, rule, string } from "./schema.ts";
import type { Check } from "./schema.ts";

export const identifier: Check = string(limits.id);

export function plainText(max: number): Check {
  return object({
    required: { type: oneOf("plain_text"), text: string(max) },
    optional: { emoji: boolean },
  });
}

export function mrkdwn(max: number): Check {
  return object({
    required: { type: oneOf("mrkdwn"), text: string(max) },
    optional: { verbatim: boolean },
  });
}

export function textObject(max: number): Check {
  return byType({ plain_text: plainText(max), mrkdwn: mrkdwn(max) });
}

function option(text: Check): Check {
  return object({
    required: { text, value: string(limits.option.value) },
    optional: {
      description: textObject(limits.option.description),
      url: string(limits.option.url),
    },
  });
}

/** An option of a menu. */
export const plainOption: Check = option(plainText(limits.option.text));
/** An option of radio buttons or checkboxes, which may be formatted. */
export const textOption: Check = option(textObject(limits.option.text));

export function optionGroup(min: number): Check {
  return object({
    required: {
      label: plainText(limits.options.groupLabel),
      options: list(plainOption, { min, max: limits.options.select }),
    },
  });
}

export const confirmation: Check = object({
  required: { text: textObject(limits.confirm.text) },
  optional: {
    title: plainText(limits.confirm.title),
    confirm: plainText(limits.confirm.button),
    deny: plainText(limits.confirm.button),
    style: oneOf("primary", "danger"),
  },
});

const anyObject: Check = (value, pointer) =>
  isObject(value) ? [] : [{ message: "must provide an object", pointer }];

function picture(optional: Readonly<Record<string, Check>>): Check {
  return all(
    object({
      required: { type: oneOf("image"), alt_text: string(limits.image.altText) },
      optional: { image_url: string(limits.image.url), slack_file: anyObject, ...optional },
    }),
    rule((value) =>
      value["image_url"] === undefined && value["slack_file"] === undefined
        ? "must provide image_url or slack_file"
        : undefined,
    ),
  );
}

export const imageElement: Check = picture({});
export const imageBlock: Check = picture({
  title: plainText(limits.image.title),
  block_id: identifier,
});
