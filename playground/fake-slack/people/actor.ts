import type { Message, Person } from "../workspace/model.ts";
import type { View } from "../workspace/views.ts";
import { isVisible } from "../workspace/workspace.ts";
import { acting } from "./acting.ts";
import type { Acting } from "./acting.ts";
import type { ActorParts } from "./parts.ts";
import { submitting } from "./submitting.ts";
import type { Submitting } from "./submitting.ts";
import { writing } from "./writing.ts";
import type { Writing } from "./writing.ts";

/** One person in the workspace, on one device: what they do, and what they see. */
export interface Actor extends Writing, Acting, Submitting {
  readonly person: Person;
  /** The channel of their direct message with the app. */
  readonly appChannel: string;
  /**
   * The messages they see in a channel or thread, oldest first, including their own ephemeral ones.
   */
  sees(channel: string, thread?: string): readonly Message[];
  /** The last of the messages they see. */
  lastSeen(channel: string, thread?: string): Message | undefined;
  /** The modal on top. */
  modal(): View | undefined;
  home(): View | undefined;
}

export function createActor(parts: ActorParts): Actor {
  const { person, device, workspace, views } = parts;
  const sees: Actor["sees"] = (channel, thread) =>
    workspace
      .messages(channel)
      .filter((message) => isVisible(message, person.id))
      .filter((message) =>
        thread === undefined
          ? message.thread === undefined || message.subtype === "thread_broadcast"
          : message.thread === thread || message.ts === thread,
      );
  return {
    ...writing(parts),
    ...acting(parts),
    ...submitting(parts),
    person,
    appChannel: workspace.directMessage(person.id).id,
    sees,
    lastSeen: (channel, thread) => sees(channel, thread).at(-1),
    modal: () => views.modal(person.id, device),
    home: () => views.home(person.id),
  };
}
