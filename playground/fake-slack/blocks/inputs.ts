import { interactiveElements } from "./interactive.ts";
import { compact, isList, isObject, objectAt, objectsAt, stringAt } from "../json.ts";
import type { JsonObject } from "../json.ts";

/** What has been entered: block id → action id → value, as in `view.state.values`. */
export type InputValues = Readonly<Record<string, Readonly<Record<string, JsonObject>>>>;

/**
 * What a person provides: a text, an option's value, an id, several of these, or a whole option.
 */
export type Entry = string | readonly string[] | JsonObject | readonly JsonObject[] | null;

/** The field of a value that holds what was entered, by element type. */
const valueFields: ReadonlyMap<string, string> = new Map(
  Object.entries({
    plain_text_input: "value",
    number_input: "value",
    email_text_input: "value",
    url_text_input: "value",
    static_select: "selected_option",
    external_select: "selected_option",
    radio_buttons: "selected_option",
    overflow: "selected_option",
    multi_static_select: "selected_options",
    multi_external_select: "selected_options",
    checkboxes: "selected_options",
    users_select: "selected_user",
    multi_users_select: "selected_users",
    channels_select: "selected_channel",
    multi_channels_select: "selected_channels",
    conversations_select: "selected_conversation",
    multi_conversations_select: "selected_conversations",
    datepicker: "selected_date",
    timepicker: "selected_time",
    datetimepicker: "selected_date_time",
  }),
);

const initialFields: Readonly<Record<string, string>> = {
  value: "initial_value",
  selected_option: "initial_option",
  selected_options: "initial_options",
  selected_user: "initial_user",
  selected_users: "initial_users",
  selected_channel: "initial_channel",
  selected_channels: "initial_channels",
  selected_conversation: "initial_conversation",
  selected_conversations: "initial_conversations",
  selected_date: "initial_date",
  selected_time: "initial_time",
  selected_date_time: "initial_date_time",
};

/** The field of an element's value; undefined for elements without a value, such as buttons. */
function valueField(element: JsonObject): string | undefined {
  return valueFields.get(stringAt(element, "type") ?? "");
}

export function offeredOptions(element: JsonObject): readonly JsonObject[] {
  const grouped = objectsAt(element, "option_groups").flatMap((group) =>
    objectsAt(group, "options"),
  );
  return [...objectsAt(element, "options"), ...grouped];
}

/**
 * The value of an element after a person's entry.
 * @param suggested what typeahead last offered for the element
 * @throws Error if the element does not offer what was chosen: the test or page is wrong
 */
export function enteredValue(
  element: JsonObject,
  entry: Entry,
  suggested: readonly JsonObject[],
): JsonObject {
  const field = valueField(element);
  if (field === undefined)
    throw new Error(`Nothing can be entered in a ${String(element["type"])}.`);
  const options = [...offeredOptions(element), ...suggested];
  const chosen = field.startsWith("selected_option") ? asOptions(entry, options) : entry;
  return { type: element["type"], [field]: chosen };
}

function asOptions(entry: Entry, options: readonly JsonObject[]): unknown {
  if (entry === null) return null;
  if (isList(entry)) return entry.map((one) => asOption(one, options));
  return asOption(entry, options);
}

function asOption(entry: unknown, options: readonly JsonObject[]): JsonObject {
  if (isObject(entry)) return entry;
  const found = options.find((option) => option["value"] === entry || label(option) === entry);
  if (found === undefined) {
    const offered = options.map((option) => String(option["value"])).join(", ") || "none";
    throw new Error(`No option "${String(entry)}" is offered. Offered: ${offered}.`);
  }
  return found;
}

export function label(option: JsonObject): string {
  return stringAt(objectAt(option, "text") ?? {}, "text") ?? "";
}

/** The values of a view that nobody has touched. */
export function initialValues(blocks: readonly JsonObject[], channel?: string): InputValues {
  return keptValues({}, blocks, channel);
}

/**
 * The values after blocks have changed: what was entered if both ids are unchanged, otherwise the
 * initial values.
 */
export function keptValues(
  before: InputValues,
  blocks: readonly JsonObject[],
  channel?: string,
): InputValues {
  const values = new Map<string, Record<string, JsonObject>>();
  for (const { block, element } of interactiveElements(blocks)) {
    const [blockId, actionId] = ids(block, element);
    const value = before[blockId]?.[actionId] ?? initialValue(element, channel);
    if (value !== undefined) values.set(blockId, { ...values.get(blockId), [actionId]: value });
  }
  return Object.fromEntries(values);
}

function initialValue(element: JsonObject, channel: string | undefined): JsonObject | undefined {
  const field = valueField(element);
  if (field === undefined || element["type"] === "overflow") return undefined;
  const given = element[initialFields[field] ?? ""];
  const current =
    element["default_to_current_conversation"] === true && channel !== undefined
      ? channel
      : undefined;
  const empty = field.endsWith("s") ? [] : null;
  return { type: element["type"], [field]: given ?? current ?? empty };
}

export function withValue(
  values: InputValues,
  block: JsonObject,
  element: JsonObject,
  value: JsonObject,
): InputValues {
  const [blockId, actionId] = ids(block, element);
  return { ...values, [blockId]: { ...values[blockId], [actionId]: value } };
}

export function ids(block: JsonObject, element: JsonObject): readonly [string, string] {
  return [stringAt(block, "block_id") ?? "", stringAt(element, "action_id") ?? ""];
}

/** The required inputs that are still empty: block id → sentence. */
export function missingInputs(
  blocks: readonly JsonObject[],
  values: InputValues,
): Readonly<Record<string, string>> {
  const missing: readonly (readonly [string, string])[] = interactiveElements(blocks)
    .filter(({ block }) => block["type"] === "input" && block["optional"] !== true)
    .filter(({ block, element }) => isEmpty(block, element, values))
    .map(({ block }) => [
      stringAt(block, "block_id") ?? "",
      "Please complete this required field.",
    ]);
  return Object.fromEntries(missing);
}

function isEmpty(block: JsonObject, element: JsonObject, values: InputValues): boolean {
  const [blockId, actionId] = ids(block, element);
  const field = valueField(element);
  const held = field === undefined ? undefined : values[blockId]?.[actionId]?.[field];
  return held === undefined || held === null || held === "" || (isList(held) && held.length === 0);
}

/** An action's payload for an element: its ids, its value, and the time. */
export function actionPayload(
  block: JsonObject,
  element: JsonObject,
  value: JsonObject,
  actionTs: string,
): JsonObject {
  const [blockId, actionId] = ids(block, element);
  return compact({
    type: element["type"],
    action_id: actionId,
    block_id: blockId,
    text: element["text"],
    value: element["value"],
    style: element["style"],
    placeholder: element["placeholder"],
    ...value,
    action_ts: actionTs,
  });
}

/**
 * Whether acting on the element is sent to the app at once, not only when the modal is submitted.
 */
export function dispatches(block: JsonObject, element: JsonObject): boolean {
  if (block["type"] !== "input") return true;
  return block["dispatch_action"] === true && valueField(element) !== undefined;
}
