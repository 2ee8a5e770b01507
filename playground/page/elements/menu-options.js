/** @import { PlainTextOption } from "@slack/types" */
/** @import { Directory, Entry, GroupedOption, Menu } from "../types.ts" */
/** @import { Held } from "./held.js" */
import { plainWords } from "../blocks/text-object.js";
import { heldIds, heldOptions } from "./held.js";

const usualQueryLength = 3;

/**
 * How many characters must be typed before the app is asked; 0 where Slack knows the options.
 * @param {Menu} element
 */
export function leastQuery(element) {
  if (element.type !== "external_select" && element.type !== "multi_external_select") return 0;
  return element.min_query_length ?? usualQueryLength;
}

/** @param {Menu} element */
export function takesSeveral(element) {
  return element.type.startsWith("multi_");
}

/** @param {Menu} element */
export function mostSelected(element) {
  return "max_selected_items" in element ? (element.max_selected_items ?? 100) : 100;
}

/**
 * The options that are known without the app.
 * @param {Menu} element
 * @param {Directory} directory
 * @returns {readonly GroupedOption[]}
 */
export function knownOptions(element, directory) {
  switch (element.type) {
    case "static_select":
    case "multi_static_select":
      return [
        ...(element.options ?? []).map((option) => ({ option })),
        ...(element.option_groups ?? []).flatMap(({ label, options }) =>
          options.map((option) => ({ option, group: plainWords(label) })),
        ),
      ];
    case "users_select":
    case "multi_users_select":
      return directory.people;
    case "channels_select":
    case "multi_channels_select":
    case "conversations_select":
    case "multi_conversations_select":
      return directory.channels;
    case "external_select":
    case "multi_external_select":
      return [];
  }
}

/**
 * The options whose words hold all that was typed.
 * @param {readonly GroupedOption[]} options
 * @param {string} query
 */
export function matching(options, query) {
  const words = query.trim().toLowerCase().split(/\s+/);
  return options.filter(({ option }) => {
    const label = plainWords(option.text).toLowerCase();
    return words.every((word) => label.includes(word));
  });
}

/**
 * What was chosen so far, or what the app began with.
 * @param {Menu} element
 * @param {Held} held
 * @param {Directory} directory
 * @returns {readonly GroupedOption[]}
 */
export function selectedOptions(element, held, directory) {
  const named = (/** @type {readonly (string | undefined)[]} */ ids) =>
    [...directory.channels, ...directory.people].filter(({ option }) => ids.includes(option.value));
  const whole = (/** @type {readonly (PlainTextOption | undefined)[]} */ options) =>
    options.flatMap((option) => (option === undefined ? [] : [{ option }]));
  switch (element.type) {
    case "static_select":
    case "external_select":
      return whole(heldOptions(held) ?? [element.initial_option]);
    case "multi_static_select":
    case "multi_external_select":
      return whole(heldOptions(held) ?? element.initial_options ?? []);
    case "users_select":
      return named(heldIds(held) ?? [element.initial_user]);
    case "multi_users_select":
      return named(heldIds(held) ?? element.initial_users ?? []);
    case "channels_select":
      return named(heldIds(held) ?? [element.initial_channel]);
    case "multi_channels_select":
      return named(heldIds(held) ?? element.initial_channels ?? []);
    case "conversations_select":
      return named(heldIds(held) ?? [element.initial_conversation]);
    case "multi_conversations_select":
      return named(heldIds(held) ?? element.initial_conversations ?? []);
  }
}

/**
 * What Slack sends for a selection: whole options, or ids of people and conversations.
 * @param {Menu} element
 * @param {readonly GroupedOption[]} selected
 * @returns {Entry}
 */
export function entryOf(element, selected) {
  const options = selected.map(({ option }) => option);
  const byId = /(?:users|channels|conversations)_select$/.test(element.type);
  const entries = byId ? options.map(({ value }) => value ?? "") : options;
  return takesSeveral(element) ? entries : (entries[0] ?? null);
}
