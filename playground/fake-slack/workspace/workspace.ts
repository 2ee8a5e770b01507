import type { JsonObject } from "../json.ts";
import type { Mint } from "./mint.ts";
import type {
  AppIdentity,
  AssistantState,
  Channel,
  Enterprise,
  Message,
  Person,
  Team,
  WorkspaceChange,
  WorkspaceSeed,
} from "./model.ts";

type MessageDraft = Omit<Message, "ts" | "unseen">;
type MessagePatch = Partial<Pick<Message, "text" | "blocks" | "metadata">>;

/** Whether a member of the message's channel sees it. */
export function isVisible({ visibleTo, unseen }: Message, user: string): boolean {
  return visibleTo === undefined || (visibleTo === user && unseen !== true);
}

/** The contents of the workspace, in memory; every change is announced to listeners. */
export class Workspace {
  readonly team: Team;
  readonly app: AppIdentity;
  readonly people: readonly Person[];
  /** The organisation on which the app is installed, if it is not on `team` alone. */
  readonly organisation: Enterprise | undefined;
  readonly #otherTeams: readonly Team[];
  readonly #mint: Mint;
  readonly #mostMessages: number;
  readonly #channels: Map<string, Channel>;
  readonly #messages = new Map<string, Map<string, Message>>();
  /** Channel and ts of a thread's first message → the ts of its replies, oldest first. */
  readonly #replies = new Map<string, readonly string[]>();
  readonly #assistant = new Map<string, AssistantState>();
  readonly #listeners = new Set<(change: WorkspaceChange) => void>();

  /** @param mostMessages how many are kept per channel; beyond that, the oldest are dropped */
  constructor(seed: WorkspaceSeed, mint: Mint, mostMessages: number) {
    this.team = seed.team;
    this.app = seed.app;
    this.people = seed.people;
    this.organisation = seed.installedOnOrganisation === true ? seed.team.enterprise : undefined;
    this.#otherTeams = seed.otherTeams ?? [];
    this.#mint = mint;
    this.#mostMessages = mostMessages;
    this.#channels = new Map(seed.channels.map((channel) => [channel.id, channel]));
  }

  /** Returns a function that unsubscribes. */
  subscribe(listener: (change: WorkspaceChange) => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  announce(change: WorkspaceChange): void {
    for (const listener of this.#listeners) listener(change);
  }

  person(id: string): Person | undefined {
    return this.people.find((person) => person.id === id);
  }

  teamWithId(id: string | undefined): Team {
    if (id === undefined || id === this.team.id) return this.team;
    const found = this.#otherTeams.find((team) => team.id === id);
    return found ?? { id, domain: id.toLowerCase(), name: id };
  }

  /** The team of a person; the app's own for anyone unknown, such as a bot. */
  teamOf(user: string): Team {
    return this.teamWithId(this.person(user)?.team);
  }

  /** The team in which the app serves people of this one: theirs, if the organisation has it. */
  installedTeam(team: Team): Team {
    const { organisation } = this;
    const within = organisation !== undefined && team.enterprise?.id === organisation.id;
    return within ? team : this.team;
  }

  /** Whether people of other organisations are members (Slack Connect). */
  isShared(channel: Channel): boolean {
    if (channel.shared === true || channel.host !== undefined) return true;
    return (
      (channel.kind === "im" || channel.kind === "mpim") &&
      channel.members.some((member) => this.isStranger(this.teamOf(member)))
    );
  }

  /** Whether a team is neither the app's own nor one of its organisation. */
  isStranger(team: Team): boolean {
    if (team.id === this.team.id) return false;
    return team.enterprise === undefined || team.enterprise.id !== this.team.enterprise?.id;
  }

  get channels(): readonly Channel[] {
    return [...this.#channels.values()];
  }

  channel(id: string): Channel | undefined {
    return this.#channels.get(id);
  }

  hasApp(channel: Channel): boolean {
    return channel.members.includes(this.app.botUserId);
  }

  /** The direct message between a person and the app; opened if there is none. */
  directMessage(user: string): Channel {
    const found = this.channels.find(
      (channel) => channel.kind === "im" && channel.members.includes(user) && this.hasApp(channel),
    );
    return found ?? this.#open(user);
  }

  #open(user: string): Channel {
    const channel: Channel = {
      id: this.#mint.id("D"),
      name: "directmessage",
      kind: "im",
      members: [user, this.app.botUserId],
    };
    this.#channels.set(channel.id, channel);
    this.announce({ kind: "members-changed", channel: channel.id });
    return channel;
  }

  join(channelId: string, user: string): void {
    this.#setMembers(channelId, (members) => [...new Set([...members, user])]);
  }

  leave(channelId: string, user: string): void {
    this.#setMembers(channelId, (members) => members.filter((member) => member !== user));
  }

  #setMembers(channelId: string, change: (members: readonly string[]) => readonly string[]): void {
    const channel = this.#channels.get(channelId);
    if (channel === undefined) throw new Error(`There is no channel ${channelId}.`);
    this.#channels.set(channelId, { ...channel, members: change(channel.members) });
    this.announce({ kind: "members-changed", channel: channelId });
  }

  post(draft: MessageDraft): Message {
    const unseen = draft.visibleTo !== undefined && !this.#hasBegun(draft);
    const message: Message = { ...draft, ts: this.#mint.ts(), ...(unseen ? { unseen } : {}) };
    this.#keep(message);
    this.announce({ kind: "message-posted", message });
    return message;
  }

  change(before: Message, patch: MessagePatch): Message {
    return this.#replace(before, { ...before, ...patch, edited: this.#mint.ts() });
  }

  /** Adds previews of a message's links, as Slack does a moment later: that is no edit. */
  unfurl(before: Message, attachments: readonly JsonObject[]): Message {
    return this.#replace(before, { ...before, attachments });
  }

  #replace(before: Message, message: Message): Message {
    this.#in(before.channel).set(before.ts, message);
    this.announce({ kind: "message-changed", message, before });
    return message;
  }

  #hasBegun({ channel, thread }: Pick<Message, "channel" | "thread">): boolean {
    return thread === undefined || this.replies(channel, thread).length > 0;
  }

  /** Where there are replies, Slack leaves a mark in its place until the last of them is gone. */
  remove(message: Message): void {
    const { channel, ts, thread } = message;
    if (this.replies(channel, ts).length > 0) {
      this.#replace(message, {
        channel,
        ts,
        author: { kind: "slackbot" },
        text: "This message was deleted.",
        blocks: [],
        subtype: "tombstone",
      });
      return;
    }
    this.#in(channel).delete(ts);
    this.announce({ kind: "message-deleted", message });
    const first = thread === undefined ? undefined : this.message(channel, thread);
    const isMark = first?.subtype === "tombstone";
    if (isMark && this.replies(channel, first.ts).length === 0) this.remove(first);
  }

  message(channel: string, ts: string): Message | undefined {
    return this.#messages.get(channel)?.get(ts);
  }

  /** Oldest first, including ephemeral ones and replies. */
  messages(channel: string): readonly Message[] {
    return [...(this.#messages.get(channel)?.values() ?? [])];
  }

  /** The replies to a message, oldest first, without ephemeral ones. */
  replies(channel: string, thread: string): readonly Message[] {
    return (this.#replies.get(`${channel} ${thread}`) ?? []).flatMap((ts) => {
      const reply = this.message(channel, ts);
      return reply === undefined ? [] : [reply];
    });
  }

  assistant(channel: string): AssistantState {
    return this.#assistant.get(channel) ?? { prompts: [] };
  }

  setAssistant(channel: string, state: AssistantState): void {
    this.#assistant.set(channel, state);
    this.announce({ kind: "assistant-changed", channel });
  }

  #keep(message: Message): void {
    const messages = this.#in(message.channel);
    messages.set(message.ts, message);
    const oldest = messages.keys().next();
    if (messages.size > this.#mostMessages && oldest.done !== true) {
      messages.delete(oldest.value);
      this.#replies.delete(`${message.channel} ${oldest.value}`);
    }
    if (message.thread === undefined || message.visibleTo !== undefined) return;
    const thread = `${message.channel} ${message.thread}`;
    this.#replies.set(thread, [...(this.#replies.get(thread) ?? []), message.ts]);
  }

  #in(channel: string): Map<string, Message> {
    const known = this.#messages.get(channel);
    if (known !== undefined) return known;
    const messages = new Map<string, Message>();
    this.#messages.set(channel, messages);
    return messages;
  }
}
