import type { JsonObject } from "../json.ts";

/** An organisation of several workspaces (Enterprise Grid). */
export interface Enterprise {
  readonly id: string;
  readonly name: string;
}

export interface Team {
  readonly id: string;
  readonly domain: string;
  readonly name: string;
  /** The organisation that it is part of. */
  readonly enterprise?: Enterprise;
}

export interface Person {
  readonly id: string;
  /** The handle, without @. */
  readonly name: string;
  readonly realName: string;
  /** The id of the person's own team, if it is another one (Slack Connect, Enterprise Grid). */
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

/** "mpim" is a direct message of several people. */
export type ChannelKind = "public" | "private" | "mpim" | "im";

export interface Channel {
  readonly id: string;
  readonly name: string;
  readonly kind: ChannelKind;
  /** User ids, including the app's bot user if it is a member. */
  readonly members: readonly string[];
  /** Shared with another team (Slack Connect). */
  readonly shared?: boolean;
  /** The id of the team that shares it, if that is not the app's own. */
  readonly host?: string;
}

export type Author =
  | { readonly kind: "person"; readonly user: string }
  | { readonly kind: "app" }
  /** With a `user` id if it is an app of today; without, one of the old integrations. */
  | {
      readonly kind: "other-bot";
      readonly bot: string;
      readonly name: string;
      readonly user?: string;
    }
  /** Slack itself: "/role failed with the error …". */
  | { readonly kind: "slackbot" };

export interface MessageMetadata {
  readonly event_type: string;
  readonly event_payload: JsonObject;
}

/** How a person wrote a message, if not plainly; "tombstone" is what is left of a deleted one. */
export type MessageSubtype = "thread_broadcast" | "file_share" | "me_message" | "tombstone";

export interface Message {
  readonly channel: string;
  readonly ts: string;
  readonly author: Author;
  /** As Slack stores it: `&`, `<` and `>` in text that people typed are escaped. */
  readonly text: string;
  readonly blocks: readonly JsonObject[];
  readonly subtype?: MessageSubtype;
  /** Forwarded messages, previews of links, and what old integrations post. */
  readonly attachments?: readonly JsonObject[];
  readonly files?: readonly JsonObject[];
  /** The id that the app of the person who wrote gave it. */
  readonly clientMessageId?: string;
  /** On replies, the ts of the thread's first message. */
  readonly thread?: string;
  readonly metadata?: MessageMetadata;
  /** The ts of the last change. */
  readonly edited?: string;
  /** For an ephemeral message, the only person who sees it. */
  readonly visibleTo?: string;
  /** Ephemeral, in a thread that had no reply: Slack accepts it and shows it to nobody. */
  readonly unseen?: boolean;
}

export interface WorkspaceSeed {
  readonly team: Team;
  /** The teams of people and channels from elsewhere, if their domain or organisation matters. */
  readonly otherTeams?: readonly Team[];
  /** The app is installed on the organisation of `team`, not on `team` alone. */
  readonly installedOnOrganisation?: boolean;
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
