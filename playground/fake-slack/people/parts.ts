import type { InputValues } from "../blocks/inputs.ts";
import type { Clock } from "../clock.ts";
import type { Deliverer } from "../delivery/deliverer.ts";
import type { Outcome } from "../delivery/delivery.ts";
import type { Events } from "../events.ts";
import type { Faults } from "../faults.ts";
import type { JsonObject } from "../json.ts";
import type { ResponseUrls } from "../response-urls.ts";
import type { Slackbot } from "../slackbot/slackbot.ts";
import type { TriggerIds } from "../trigger-ids.ts";
import type { Mint } from "../workspace/mint.ts";
import type { Message, Person } from "../workspace/model.ts";
import type { Views } from "../workspace/views.ts";
import type { Workspace } from "../workspace/workspace.ts";

/** What one person's acts work on. */
export interface ActorParts {
  readonly person: Person;
  /** What the person acts on. */
  readonly device: string;
  readonly workspace: Workspace;
  readonly views: Views;
  readonly triggers: TriggerIds;
  readonly responseUrls: ResponseUrls;
  readonly events: Events;
  readonly deliverer: Deliverer;
  readonly slackbot: Slackbot;
  readonly faults: Faults;
  readonly mint: Mint;
  readonly clock: Clock;
  /** The app's commands; undefined if any command is accepted. */
  readonly commands: readonly string[] | undefined;
  /** What the person has entered in messages, by channel and ts. */
  readonly entered: Map<string, InputValues>;
  /** What typeahead last offered, by action id. */
  readonly suggested: Map<string, readonly JsonObject[]>;
}

/** The result of an act. */
export interface ActResult {
  readonly outcome: Outcome;
  /** What Slack would reject in the app's answer. */
  readonly problems: readonly string[];
}

export interface PostResult extends ActResult {
  readonly message: Message;
}

export interface CommandResult extends ActResult {
  /**
   * What the acknowledgement itself shows: the app's message, or Slack's "failed with the error".
   */
  readonly message?: Message;
}

export interface TypeaheadResult extends ActResult {
  readonly options: readonly JsonObject[];
}

export interface SubmitResult extends ActResult {
  /** What the modal shows as wrong: block id → sentence. */
  readonly errors: Readonly<Record<string, string>>;
}

/** The body of an acknowledgement; undefined for any other outcome. */
export function acknowledged(outcome: Outcome): unknown {
  return outcome.kind === "acknowledged" ? outcome.body : undefined;
}
