import {
  actionPayload,
  dispatches,
  enteredValue,
  ids,
  keptValues,
  label,
  offeredOptions,
  withValue,
} from "../blocks/inputs.ts";
import type { Entry, InputValues } from "../blocks/inputs.ts";
import { interactiveElements } from "../blocks/interactive.ts";
import type { Interactive } from "../blocks/interactive.ts";
import { isObject, objectAt } from "../json.ts";
import type { JsonObject } from "../json.ts";
import { blockActionsPayload, suggestionPayload } from "../payloads/interactions.ts";
import type { ActedOn } from "../payloads/interactions.ts";
import { describeProblem } from "../validate-blocks.ts";
import { valueOf } from "../slackbot/slackbot.ts";
import { validateOptions } from "../validate-options.ts";
import type { Message } from "../workspace/model.ts";
import { isVisible } from "../workspace/workspace.ts";
import type { View } from "../workspace/views.ts";
import { acknowledged } from "./parts.ts";
import type { ActorParts, ActResult, TypeaheadResult } from "./parts.ts";

/** What a person does with what the app has shown. */
export interface Acting {
  /**
   * Presses a button, or one of the two feedback buttons, chosen by value.
   * @throws Error if there is no such button: the test or page is wrong
   */
  press(on: Message | View, actionId: string, value?: string): Promise<ActResult>;
  /**
   * Chooses an option by value or label, or a conversation, person or date by id; several if the
   * element allows it.
   */
  choose(on: Message | View, actionId: string, entry: Entry): Promise<ActResult>;
  /** Enters text and presses Enter. */
  enter(on: Message | View, actionId: string, text: string): Promise<ActResult>;
  typeahead(on: Message | View, actionId: string, query: string): Promise<TypeaheadResult>;
}

export function acting(parts: ActorParts): Acting {
  const choose: Acting["choose"] = async (on, actionId, entry) => {
    const target = targetOf(parts, on);
    const found = findElement(target, actionId, entry);
    const value = enteredValue(found.element, entry, parts.suggested.get(actionId) ?? []);
    const entered = keep(parts, target, found, value);
    if (!dispatches(found.block, found.element)) {
      const reason = "the app is told when the modal is submitted";
      return { outcome: { kind: "not-sent", reason }, problems: [] };
    }
    return send(parts, entered, found, value);
  };
  return {
    press: async (on, actionId, value) => press(parts, on, actionId, value),
    choose,
    enter: choose,
    typeahead: async (on, actionId, query) => typeahead(parts, on, actionId, query),
  };
}

/** The current state of what the person acts on. */
export function targetOf(parts: ActorParts, on: Message | View): ActedOn {
  const { workspace, views, person, device } = parts;
  if ("hash" in on) {
    const view = views.find(on.id);
    const isElsewhere = (view?.device ?? device) !== device;
    if (view === undefined || view.user !== person.id || isElsewhere) {
      throw new Error(`${person.id} has no view ${on.id} before them.`);
    }
    return { kind: "view", view };
  }
  const message = workspace.message(on.channel, on.ts);
  const channel = workspace.channel(on.channel);
  if (message === undefined || channel === undefined) {
    throw new Error(`There is no message ${on.ts} in ${on.channel} any more.`);
  }
  if (!isVisible(message, person.id)) {
    throw new Error(`${person.id} does not see the message ${on.ts}.`);
  }
  return { kind: "message", message, channel };
}

function blocksOf(on: ActedOn): readonly JsonObject[] {
  return on.kind === "view" ? on.view.blocks : on.message.blocks;
}

/** Whether it is the button or the menu that has this value. */
function carries(element: JsonObject, entry: Entry | undefined): boolean {
  const value = isObject(entry) ? entry["value"] : entry;
  const values = offeredOptions(element).map((option) => option["value"]);
  return [element["value"], ...values].some((one) => one !== undefined && one === value);
}

/** An action_id differs only from the others in its block; then the value decides. */
function findElement(on: ActedOn, actionId: string, entry?: Entry): Interactive {
  const elements = interactiveElements(blocksOf(on));
  const named = elements.filter(({ element }) => element["action_id"] === actionId);
  const found = named.find(({ element }) => carries(element, entry)) ?? named[0];
  if (found === undefined) {
    const names = elements.map(({ element }) => String(element["action_id"])).join(", ");
    throw new Error(`There is no element "${actionId}" here. There are: ${names || "none"}.`);
  }
  return found;
}

function messageKey(message: Message): string {
  return `${message.channel} ${message.ts}`;
}

/** Keeps what was entered, and returns the updated target. */
function keep(parts: ActorParts, on: ActedOn, found: Interactive, value: JsonObject): ActedOn {
  if (on.kind === "view") {
    const values = withValue(on.view.values, found.block, found.element, value);
    return { kind: "view", view: parts.views.enter(on.view, values) };
  }
  const key = messageKey(on.message);
  const values = withValue(parts.entered.get(key) ?? {}, found.block, found.element, value);
  parts.entered.set(key, values);
  return on;
}

async function press(
  parts: ActorParts,
  on: Message | View,
  actionId: string,
  value: string | undefined,
): Promise<ActResult> {
  const target = targetOf(parts, on);
  const found = findElement(target, actionId, value);
  return send(parts, target, found, pressed(found.element, value));
}

function pressed(element: JsonObject, value: string | undefined): JsonObject {
  if (element["type"] !== "feedback_buttons") return value === undefined ? {} : { value };
  const buttons = ["positive_button", "negative_button"].flatMap((key) => {
    const button = objectAt(element, key);
    return button === undefined ? [] : [button];
  });
  const button = buttons.find((one) => one["value"] === value);
  if (button === undefined) throw new Error(`No feedback button has the value "${value ?? ""}".`);
  return { value, text: button["text"] };
}

async function send(
  parts: ActorParts,
  on: ActedOn,
  found: Interactive,
  value: JsonObject,
): Promise<ActResult> {
  const { person, device, workspace, triggers, mint, deliverer, slackbot } = parts;
  if (on.kind === "message" && slackbot.isOwn(on.message)) {
    const { element } = found;
    const given = valueOf(element, value);
    return {
      outcome: await slackbot.press(person.id, on.message, element, given),
      problems: [],
    };
  }
  const payload = blockActionsPayload(
    {
      person,
      on,
      actions: [actionPayload(found.block, found.element, value, mint.ts())],
      triggerId: triggers.issue({ user: person.id, device, ...triggerPlace(on) }),
      responseUrl: responseUrl(parts, on),
      values: enteredIn(parts, on),
    },
    workspace,
  );
  return { outcome: await deliverer.deliver({ kind: "block_actions", payload }), problems: [] };
}

function triggerPlace(on: ActedOn): { readonly channel?: string; readonly view?: string } {
  if (on.kind === "message") return { channel: on.channel.id };
  const { channel, id, type } = on.view;
  return {
    ...(channel === undefined ? {} : { channel }),
    ...(type === "modal" ? { view: id } : {}),
  };
}

function responseUrl(parts: ActorParts, on: ActedOn): string | undefined {
  if (on.kind === "view") return undefined;
  const { ts, thread } = on.message;
  return parts.responseUrls.issue({
    channel: on.channel.id,
    user: parts.person.id,
    source: ts,
    ...(thread === undefined ? {} : { thread }),
  });
}

function enteredIn(parts: ActorParts, on: ActedOn): InputValues {
  if (on.kind === "view") return on.view.values;
  const entered = parts.entered.get(messageKey(on.message)) ?? {};
  return keptValues(entered, on.message.blocks, on.channel.id);
}

const usualQueryLength = 3;

async function typeahead(
  parts: ActorParts,
  on: Message | View,
  actionId: string,
  query: string,
): Promise<TypeaheadResult> {
  const { person, workspace, deliverer, suggested } = parts;
  const target = targetOf(parts, on);
  const { block, element } = findElement(target, actionId);
  if (!String(element["type"]).endsWith("external_select")) {
    const options = offeredOptions(element).filter((option) => matches(option, query));
    const reason = "Slack filters these options itself";
    return { outcome: { kind: "not-sent", reason }, problems: [], options };
  }
  const least = Number(element["min_query_length"] ?? usualQueryLength);
  if (query.length < least) {
    const reason = `min_query_length is ${least}`;
    return { outcome: { kind: "not-sent", reason }, problems: [], options: [] };
  }
  const [blockId] = ids(block, element);
  const payload = suggestionPayload({ person, on: target, actionId, blockId, query }, workspace);
  const outcome = await deliverer.deliver({ kind: "block_suggestion", payload });
  const answer = acknowledged(outcome);
  const problems = outcome.kind === "acknowledged" ? validateOptions(answer) : [];
  const options = problems.length === 0 && isObject(answer) ? offeredOptions(answer) : [];
  suggested.set(actionId, options);
  return { outcome, problems: problems.map(describeProblem), options };
}

function matches(option: JsonObject, query: string): boolean {
  return label(option).toLowerCase().includes(query.toLowerCase());
}
