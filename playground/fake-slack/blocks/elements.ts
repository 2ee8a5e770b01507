import { objectAt, objectsAt } from "../json.ts";
import type { JsonObject } from "../json.ts";
import { limits } from "../limits.ts";
import { all, boolean, integer, list, number, object, oneOf, rule, string } from "./schema.ts";
import type { Check } from "./schema.ts";
import {
  confirmation,
  identifier,
  imageElement,
  mrkdwn,
  optionGroup,
  plainOption,
  plainText,
  textOption,
} from "./text.ts";

type Fields = Readonly<Record<string, Check>>;

const placeholder = plainText(limits.placeholder);
const actionable: Fields = { action_id: identifier };
const confirmable: Fields = { ...actionable, confirm: confirmation };
const focusable: Fields = { ...confirmable, focus_on_load: boolean };
const menu: Fields = { ...focusable, placeholder };
const writable: Fields = {
  ...actionable,
  placeholder,
  focus_on_load: boolean,
  dispatch_action_config: object({
    optional: {
      trigger_actions_on: list(oneOf("on_enter_pressed", "on_character_entered"), {
        min: 1,
        max: 2,
      }),
    },
  }),
};

function element(type: string, required: Fields, optional: Fields): Check {
  return object({ required: { type: oneOf(type), ...required }, optional });
}

const accessibilityLabel = string(limits.button.accessibilityLabel);
const buttonText = plainText(limits.button.text);
const buttonValue = string(limits.button.value, 0);

const button = element(
  "button",
  { text: buttonText },
  {
    ...confirmable,
    value: buttonValue,
    url: string(limits.button.url),
    style: oneOf("primary", "danger"),
    accessibility_label: accessibilityLabel,
  },
);

const feedbackButton = object({
  required: { text: buttonText, value: buttonValue },
  optional: { accessibility_label: accessibilityLabel },
});

const iconButton = element(
  "icon_button",
  { icon: string(limits.id), text: buttonText },
  {
    ...confirmable,
    value: buttonValue,
    accessibility_label: accessibilityLabel,
    visible_to_user_ids: list(string(limits.id), { min: 0, max: 100 }),
  },
);

const selectOptions = list(plainOption, { min: 1, max: limits.options.select });
const selectGroups = list(optionGroup(1), { min: 1, max: limits.options.groups });

function offered(value: JsonObject): readonly JsonObject[] {
  const grouped = objectsAt(value, "option_groups").flatMap((group) => objectsAt(group, "options"));
  return [...objectsAt(value, "options"), ...grouped];
}

const optionsOrGroups = rule((value) =>
  (value["options"] === undefined) === (value["option_groups"] === undefined)
    ? "must define either `options` or `option_groups`"
    : undefined,
);

const initialIsOffered = rule((value) => {
  const values = new Set(offered(value).map((option) => option["value"]));
  const initial = [objectAt(value, "initial_option"), ...objectsAt(value, "initial_options")];
  return initial.some((option) => option !== undefined && !values.has(option["value"]))
    ? "initial option must be one of the options"
    : undefined;
});

const several: Fields = { max_selected_items: integer(1, 100) };
const id = string(limits.id);
const ids = list(id, { min: 0, max: 100 });
const initialOptions = list(plainOption, { min: 1, max: limits.options.select });
const query: Fields = { min_query_length: integer(0, 100) };
const conversations: Fields = {
  default_to_current_conversation: boolean,
  filter: object({
    optional: {
      include: list(oneOf("im", "mpim", "private", "public"), { min: 1, max: 4 }),
      exclude_external_shared_channels: boolean,
      exclude_bot_users: boolean,
    },
  }),
};
const answerable: Fields = { response_url_enabled: boolean };
const listed: Fields = { options: selectOptions, option_groups: selectGroups };

function staticMenu(type: string, optional: Fields): Check {
  return all(
    element(type, {}, { ...menu, ...listed, ...optional }),
    optionsOrGroups,
    initialIsOffered,
  );
}

const menus: Fields = {
  static_select: staticMenu("static_select", { initial_option: plainOption }),
  multi_static_select: staticMenu("multi_static_select", {
    ...several,
    initial_options: initialOptions,
  }),
  external_select: element(
    "external_select",
    {},
    { ...menu, ...query, initial_option: plainOption },
  ),
  multi_external_select: element(
    "multi_external_select",
    {},
    { ...menu, ...query, ...several, initial_options: initialOptions },
  ),
  users_select: element("users_select", {}, { ...menu, initial_user: id }),
  multi_users_select: element(
    "multi_users_select",
    {},
    { ...menu, ...several, initial_users: ids },
  ),
  channels_select: element("channels_select", {}, { ...menu, ...answerable, initial_channel: id }),
  multi_channels_select: element(
    "multi_channels_select",
    {},
    { ...menu, ...several, initial_channels: ids },
  ),
  conversations_select: element(
    "conversations_select",
    {},
    { ...menu, ...answerable, ...conversations, initial_conversation: id },
  ),
  multi_conversations_select: element(
    "multi_conversations_select",
    {},
    { ...menu, ...several, ...conversations, initial_conversations: ids },
  ),
};

const fewOptions = list(textOption, { min: 1, max: limits.options.radio });

const choices: Fields = {
  radio_buttons: all(
    element("radio_buttons", { options: fewOptions }, { ...focusable, initial_option: textOption }),
    initialIsOffered,
  ),
  checkboxes: all(
    element("checkboxes", { options: fewOptions }, { ...focusable, initial_options: fewOptions }),
    initialIsOffered,
  ),
  datepicker: element("datepicker", {}, { ...menu, initial_date: string(10) }),
  timepicker: element("timepicker", {}, { ...menu, initial_time: string(5), timezone: id }),
  datetimepicker: element("datetimepicker", {}, { ...focusable, initial_date_time: number }),
};

const overflow = element(
  "overflow",
  { options: list(plainOption, { min: 1, max: limits.options.overflow }) },
  confirmable,
);

const written = string(limits.plainTextInput.length, 0);
const writing: Fields = {
  plain_text_input: element(
    "plain_text_input",
    {},
    {
      ...writable,
      initial_value: written,
      multiline: boolean,
      min_length: integer(0, limits.plainTextInput.length),
      max_length: integer(1, limits.plainTextInput.length),
    },
  ),
  number_input: element(
    "number_input",
    { is_decimal_allowed: boolean },
    { ...writable, initial_value: written, min_value: written, max_value: written },
  ),
  email_text_input: element("email_text_input", {}, { ...writable, initial_value: written }),
  url_text_input: element("url_text_input", {}, { ...writable, initial_value: written }),
};

export const sectionAccessories: Fields = {
  button,
  overflow,
  image: imageElement,
  ...menus,
  ...choices,
};
export const actionElements: Fields = { button, overflow, ...menus, ...choices };
export const inputElements: Fields = { ...menus, ...choices, ...writing };
export const contextElements: Fields = {
  image: imageElement,
  plain_text: plainText(limits.text.text),
  mrkdwn: mrkdwn(limits.text.text),
};
export const contextActionElements: Fields = {
  feedback_buttons: element(
    "feedback_buttons",
    { positive_button: feedbackButton, negative_button: feedbackButton },
    actionable,
  ),
  icon_button: iconButton,
};
export const cardButton: Check = button;
