import type { Clock } from "./clock.ts";
import type { Deliverer } from "./delivery/deliverer.ts";
import type { Outcome } from "./delivery/delivery.ts";
import {
  changedEvent,
  deletedEvent,
  eventPayload,
  homeOpenedEvent,
  mentionEvent,
  messageEvent,
} from "./payloads/events.ts";
import type { Happening } from "./payloads/events.ts";
import type { Mint } from "./workspace/mint.ts";
import type { Channel, Message, WorkspaceChange } from "./workspace/model.ts";
import type { Views } from "./workspace/views.ts";
import type { Workspace } from "./workspace/workspace.ts";

interface Parts {
  readonly workspace: Workspace;
  readonly views: Views;
  readonly mint: Mint;
  readonly clock: Clock;
  readonly deliverer: Deliverer;
  /** The events the app subscribes to, named as in its manifest: "message.im". */
  readonly subscribed: ReadonlySet<string>;
}

const messageEvents = {
  public: "message.channels",
  private: "message.groups",
  mpim: "message.mpim",
  im: "message.im",
};

/**
 * Sends the app events about changes in the workspace, if it subscribes to them and may see them.
 */
export class Events {
  readonly #parts: Parts;
  #latest: readonly Promise<Outcome>[] = [];

  constructor(parts: Parts) {
    this.#parts = parts;
    parts.workspace.subscribe((change) => {
      this.#latest = this.#told(change);
    });
  }

  /**
   * Makes a change and returns the outcome of the event it causes; if it causes a mention too, the
   * mention's outcome. "not-sent" if the app gets no event for such a change.
   */
  async causedBy(change: () => void): Promise<Outcome> {
    this.#latest = [];
    change();
    const [first] = this.#latest;
    return first ?? { kind: "not-sent", reason: "not subscribed to this, or no member there" };
  }

  async homeOpened(user: string, tab: "home" | "messages"): Promise<Outcome> {
    const { workspace, views, mint } = this.#parts;
    if (!this.#parts.subscribed.has("app_home_opened")) {
      return { kind: "not-sent", reason: "the app does not subscribe to app_home_opened" };
    }
    const ts = mint.ts();
    return this.#send(homeOpenedEvent(user, tab, views.home(user), workspace, ts));
  }

  #told(change: WorkspaceChange): readonly Promise<Outcome>[] {
    switch (change.kind) {
      case "message-posted":
        return this.#posted(change.message);
      case "message-changed":
        return this.#changed(change.message, change.before);
      case "message-deleted":
        return this.#aboutMessage(change.message, (channel) =>
          deletedEvent(change.message, channel, this.#parts.workspace, this.#parts.mint.ts()),
        );
      case "members-changed":
      case "assistant-changed":
      case "modals-changed":
      case "home-published":
        return [];
    }
  }

  #posted(message: Message): readonly Promise<Outcome>[] {
    return [
      ...this.#mention(message),
      ...this.#aboutMessage(message, (channel) =>
        messageEvent(message, channel, this.#parts.workspace),
      ),
    ];
  }

  /** An edit of a message that mentions the app is a mention once more; a preview is no edit. */
  #changed(message: Message, before: Message): readonly Promise<Outcome>[] {
    const { workspace, mint } = this.#parts;
    const edit = message.edited !== before.edited;
    return [
      ...(edit ? this.#mention(message) : []),
      ...this.#aboutMessage(message, (channel) =>
        changedEvent(message, before, channel, workspace, mint.ts()),
      ),
    ];
  }

  #mention(message: Message): readonly Promise<Outcome>[] {
    const { workspace, subscribed } = this.#parts;
    const channel = this.#seen(message);
    const mentioned =
      channel !== undefined &&
      channel.kind !== "im" &&
      message.author.kind !== "app" &&
      subscribed.has("app_mention") &&
      message.text.includes(`<@${workspace.app.botUserId}>`);
    return mentioned ? [this.#send(mentionEvent(message, channel, workspace))] : [];
  }

  #aboutMessage(
    message: Message,
    event: (channel: Channel) => Happening,
  ): readonly Promise<Outcome>[] {
    const channel = this.#seen(message);
    if (channel === undefined || !this.#parts.subscribed.has(messageEvents[channel.kind]))
      return [];
    return [this.#send(event(channel))];
  }

  /** The message's channel, if the app is a member. Ephemeral messages cause no events. */
  #seen(message: Message): Channel | undefined {
    const { workspace } = this.#parts;
    const channel = workspace.channel(message.channel);
    if (channel === undefined || message.visibleTo !== undefined) return undefined;
    return workspace.hasApp(channel) ? channel : undefined;
  }

  async #send(happening: Happening): Promise<Outcome> {
    const { workspace, mint, clock, deliverer } = this.#parts;
    const seconds = Math.floor(clock.now() / 1000);
    const payload = eventPayload(happening, workspace, mint, seconds);
    return deliverer.deliver({ kind: "event", payload });
  }
}
