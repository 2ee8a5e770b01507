import type { JsonObject } from "../json.ts";

export interface Team {
  readonly id: string;
  readonly domain: string;
  readonly name: string;
}

export interface Person {
  readonly id: string;
  /** The handle, without @. */
  readonly name: string;
  readonly realName: string;
  /** The person's own team, if it is another one (Slack Connect). */
  readonly team?: string;
  /** A guest of the team. */
  readonly restricted?: boolean;
}

export interface AppIdentity {
  readonly id: string;
  readonly name: string;
  readonly botId: string;
  readonly botUserId: string;
}

export type ChannelKind = "public" | "private" | "im";

export interface Channel {
  readonly id: string;
  readonly name: string;
  readonly kind: ChannelKind;
  /** User ids, including the app's bot user if it is a member. */
  readonly members: readonly string[];
  /** Shared with another team (Slack Connect). */
  readonly shared?: boolean;
}

export type Author =
  | { readonly kind: "person"; readonly user: string }
  | { readonly kind: "app" }
  | { readonly kind: "other-bot"; readonly bot: string; readonly name: string }
  /** Slack itself: "/role failed with the error …". */
  | { readonly kind: "slackbot" };

export interface MessageMetadata {
  readonly event_type: string;
  readonly event_payload: JsonObject;
}

export interface Message {
  readonly channel: string;
  readonly ts: string;
  readonly author: Author;
  /** As Slack stores it: `&`, `<` and `>` in text that people typed are escaped. */
  readonly text: string;
  readonly blocks: readonly JsonObject[];
  /** On replies, the ts of the thread's first message. */
  readonly thread?: string;
  readonly metadata?: MessageMetadata;
  /** The ts of the last change. */
  readonly edited?: string;
  /** For an ephemeral message, the only person who sees it. */
  readonly visibleTo?: string;
}

export interface WorkspaceSeed {
  readonly team: Team;
  readonly app: AppIdentity;
  readonly people: readonly Person[];
  readonly channels: readonly Channel[];
}

export interface SuggestedPrompt {
  readonly title: string;
  readonly message: string;
}

/** What the assistant methods have set in one direct message. */
export interface AssistantState {
  readonly title?: string;
  readonly status?: string;
  readonly promptsTitle?: string;
  readonly prompts: readonly SuggestedPrompt[];
}

export type WorkspaceChange =
  | { readonly kind: "message-posted"; readonly message: Message }
  | { readonly kind: "message-changed"; readonly message: Message; readonly before: Message }
  | { readonly kind: "message-deleted"; readonly message: Message }
  | { readonly kind: "members-changed"; readonly channel: string }
  | { readonly kind: "assistant-changed"; readonly channel: string }
  | { readonly kind: "modals-changed"; readonly user: string }
  | { readonly kind: "home-published"; readonly user: string };
