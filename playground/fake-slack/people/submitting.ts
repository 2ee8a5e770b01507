import { enteredValue, ids, missingInputs, withValue } from "../blocks/inputs.ts";
import type { Entry } from "../blocks/inputs.ts";
import { interactiveElements } from "../blocks/interactive.ts";
import { isObject, objectAt, stringAt } from "../json.ts";
import type { JsonObject } from "../json.ts";
import { closedPayload, submissionPayload } from "../payloads/interactions.ts";
import type { ChosenResponseUrl } from "../payloads/interactions.ts";
import { describeProblem } from "../validate-blocks.ts";
import { validateView } from "../validate-view.ts";
import type { View } from "../workspace/views.ts";
import { targetOf } from "./acting.ts";
import { acknowledged } from "./parts.ts";
import type { ActorParts, ActResult, SubmitResult } from "./parts.ts";

/** What a person does with a modal as a whole. */
export interface Submitting {
  /**
   * Fills in the given entries, by action id, and submits.
   * @throws Error if the modal has no such input, or does not offer what was chosen
   */
  submit(view: View, entries?: Readonly<Record<string, Entry>>): Promise<SubmitResult>;
  /** Presses the close button. */
  close(view: View): Promise<ActResult>;
}

export function submitting(parts: ActorParts): Submitting {
  return {
    submit: async (view, entries = {}) => submit(parts, view, entries),
    close: async (view) => close(parts, view),
  };
}

function currentModal(parts: ActorParts, view: View): View {
  const target = targetOf(parts, view);
  if (target.kind !== "view" || target.view.type !== "modal") {
    throw new Error("Only a modal can be submitted or closed.");
  }
  return target.view;
}

async function submit(
  parts: ActorParts,
  given: View,
  entries: Readonly<Record<string, Entry>>,
): Promise<SubmitResult> {
  const { person, device, workspace, triggers, deliverer, views } = parts;
  const view = filled(parts, currentModal(parts, given), entries);
  const missing = missingInputs(view.blocks, view.values);
  if (Object.keys(missing).length > 0) {
    views.refuse(view, missing);
    const outcome = { kind: "not-sent", reason: "a required input is empty" } as const;
    return { outcome, problems: [], errors: missing };
  }
  const place = view.channel === undefined ? {} : { channel: view.channel };
  const triggerId = triggers.issue({ user: person.id, device, view: view.id, ...place });
  const urls = chosenResponseUrls(parts, view);
  const payload = submissionPayload(person, view, triggerId, urls, workspace);
  const outcome = await deliverer.deliver({ kind: "view_submission", payload });
  if (outcome.kind !== "acknowledged") return { outcome, problems: [], errors: {} };
  return { outcome, ...respond(parts, view, acknowledged(outcome)) };
}

function filled(parts: ActorParts, view: View, entries: Readonly<Record<string, Entry>>): View {
  const elements = interactiveElements(view.blocks);
  const values = Object.entries(entries).reduce((before, [actionId, entry]) => {
    const found = elements.find(({ element }) => element["action_id"] === actionId);
    if (found === undefined) throw new Error(`The modal has no input "${actionId}".`);
    const value = enteredValue(found.element, entry, parts.suggested.get(actionId) ?? []);
    return withValue(before, found.block, found.element, value);
  }, view.values);
  return parts.views.enter(view, values);
}

/**
 * A URL that may post there, for each conversation chosen in an element where the app asked for
 * one.
 */
function chosenResponseUrls(parts: ActorParts, view: View): readonly ChosenResponseUrl[] {
  return interactiveElements(view.blocks)
    .filter(({ element }) => element["response_url_enabled"] === true)
    .flatMap(({ block, element }) => {
      const [blockId, actionId] = ids(block, element);
      const value = view.values[blockId]?.[actionId] ?? {};
      const channel =
        stringAt(value, "selected_conversation") ?? stringAt(value, "selected_channel");
      if (channel === undefined) return [];
      return [
        {
          block_id: blockId,
          action_id: actionId,
          channel_id: channel,
          response_url: parts.responseUrls.issue({ channel, user: parts.person.id }),
        },
      ];
    });
}

interface Response {
  readonly problems: readonly string[];
  readonly errors: Readonly<Record<string, string>>;
}

const fine: Response = { problems: [], errors: {} };

/** Does what the acknowledgement asks. If Slack could not follow it, the modal stays as it is. */
function respond(parts: ActorParts, view: View, body: unknown): Response {
  const { views } = parts;
  const action = isObject(body) ? stringAt(body, "response_action") : undefined;
  if (!isObject(body) || action === undefined) {
    views.close(view);
    return fine;
  }
  if (action === "errors") return showErrors(parts, view, objectAt(body, "errors") ?? {});
  if (action === "clear") {
    views.clear(view);
    return fine;
  }
  if (action === "update" || action === "push") return showView(parts, view, action, body["view"]);
  return { problems: [`unknown response_action: ${action}`], errors: {} };
}

function showErrors(parts: ActorParts, view: View, given: JsonObject): Response {
  const inputs = view.blocks
    .filter((block) => block["type"] === "input")
    .map((block) => block["block_id"]);
  const unknown = Object.keys(given).filter((id) => !inputs.includes(id));
  if (unknown.length > 0 || Object.keys(given).length === 0) {
    return { problems: [`errors must name input blocks: ${unknown.join(", ")}`], errors: {} };
  }
  const errors = Object.fromEntries(Object.entries(given).map(([id, text]) => [id, String(text)]));
  parts.views.refuse(view, errors);
  return { problems: [], errors };
}

function showView(
  parts: ActorParts,
  view: View,
  action: "update" | "push",
  given: unknown,
): Response {
  const problems = validateView(given, "modal", parts.faults.refusedBlocks);
  if (problems.length > 0 || !isObject(given)) {
    return { problems: problems.map(describeProblem), errors: {} };
  }
  if (action === "update") {
    parts.views.update(view, given);
    return fine;
  }
  const pushed = parts.views.push(view, given);
  return pushed === undefined ? { problems: ["push_limit_reached"], errors: {} } : fine;
}

async function close(parts: ActorParts, given: View): Promise<ActResult> {
  const { person, workspace, views, deliverer } = parts;
  const view = currentModal(parts, given);
  const cleared = view.content["clear_on_close"] === true;
  if (cleared) views.clear(view);
  else views.close(view);
  if (view.content["notify_on_close"] !== true) {
    return { outcome: { kind: "not-sent", reason: "notify_on_close is not set" }, problems: [] };
  }
  const payload = closedPayload(person, view, cleared, workspace);
  return { outcome: await deliverer.deliver({ kind: "view_closed", payload }), problems: [] };
}
