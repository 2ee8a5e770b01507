import type { JsonObject } from "../fake-slack/json.ts";
import type {
  AppIdentity,
  AssistantState,
  Channel,
  Message,
  Person,
  Team,
} from "../fake-slack/workspace/model.ts";
import type { Block, Entry, GroupedOption } from "../page/types.ts";

// What the page and its server send each other. Only types: the page uses them in JSDoc.

/** What the server sends one person's page as it happens. */
export type Update =
  | { readonly kind: "start"; readonly workspace: Snapshot }
  /** New, or changed if its channel and ts are known. */
  | { readonly kind: "message"; readonly message: ShownMessage }
  | { readonly kind: "message-deleted"; readonly channel: string; readonly ts: string }
  | { readonly kind: "channels"; readonly channels: readonly Channel[] }
  | { readonly kind: "assistant"; readonly channel: string; readonly assistant: AssistantState }
  /** The person's open modals, the top one last. */
  | { readonly kind: "modals"; readonly views: readonly ShownView[] }
  | { readonly kind: "home"; readonly view: ShownView | undefined }
  | { readonly kind: "traffic"; readonly entries: readonly TrafficEntry[] }
  | { readonly kind: "app"; readonly connected: boolean };

/** Everything that one person sees. */
export interface Snapshot {
  readonly team: Team;
  readonly app: ShownApp;
  readonly people: readonly Person[];
  readonly me: string;
  readonly channels: readonly Channel[];
  /** The person's direct message with the app. */
  readonly appChannel: string;
  readonly messages: readonly ShownMessage[];
  readonly assistant: Readonly<Record<string, AssistantState>>;
  readonly modals: readonly ShownView[];
  readonly home: ShownView | undefined;
  readonly traffic: readonly TrafficEntry[];
  readonly connected: boolean;
  readonly tour: readonly Example[];
}

/** The app, with what its manifest offers people. */
export interface ShownApp extends AppIdentity {
  readonly title: string;
  readonly description: string;
  readonly commands: readonly CommandOffer[];
  readonly shortcuts: readonly ShortcutOffer[];
}

export interface CommandOffer {
  /** With its slash. */
  readonly name: string;
  readonly description: string;
  readonly usage: string;
}

export interface ShortcutOffer {
  readonly kind: "global" | "message";
  readonly callbackId: string;
  readonly name: string;
  readonly description: string;
}

/** A question to start with, and how it is asked. */
export interface Example {
  readonly title: string;
  readonly way: "command" | "mention" | "message";
  /** What a person would type; for a mention, without the mention itself. */
  readonly text: string;
  readonly explanation: string;
}

export interface ShownMessage extends Omit<Message, "blocks"> {
  readonly blocks: readonly Block[];
}

export interface ShownView {
  readonly id: string;
  readonly type: "modal" | "home";
  readonly title: string;
  readonly submit: string | undefined;
  readonly submitDisabled: boolean;
  readonly close: string;
  readonly blocks: readonly Block[];
  readonly values: Readonly<Record<string, Readonly<Record<string, JsonObject>>>>;
  readonly errors: Readonly<Record<string, string>>;
}

/** One payload sent to the app, or one call by the app, with what came back. */
export interface TrafficEntry {
  readonly number: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly direction: "to-app" | "from-app";
  /** "command", "chat.postMessage". */
  readonly name: string;
  readonly outcome: {
    readonly tone: "waiting" | "good" | "bad";
    readonly words: string;
  };
  readonly sent: unknown;
  readonly received: unknown;
}

/** Where an element is. */
export type Place =
  | { readonly kind: "message"; readonly channel: string; readonly ts: string }
  | { readonly kind: "view"; readonly id: string };

/** What a person does. */
export type Act =
  /** Text in a channel or thread, or a slash command outside threads. */
  | {
      readonly kind: "write";
      readonly channel: string;
      readonly text: string;
      readonly thread?: string;
    }
  | {
      readonly kind: "press";
      readonly on: Place;
      readonly actionId: string;
      readonly value?: string;
    }
  | {
      readonly kind: "enter";
      readonly on: Place;
      readonly actionId: string;
      readonly entry: Entry;
    }
  | {
      readonly kind: "suggest";
      readonly on: Place;
      readonly actionId: string;
      readonly query: string;
    }
  | {
      readonly kind: "submit";
      readonly view: string;
      readonly entries: Readonly<Record<string, Entry>>;
    }
  | { readonly kind: "close"; readonly view: string }
  | { readonly kind: "open-app"; readonly tab: "home" | "messages" }
  /** Makes the app a member of a channel. */
  | { readonly kind: "add-app"; readonly channel: string }
  | { readonly kind: "shortcut"; readonly callbackId: string; readonly channel: string }
  | {
      readonly kind: "message-shortcut";
      readonly callbackId: string;
      readonly channel: string;
      readonly ts: string;
    };

/** What is posted to /act. */
export interface ActRequest {
  /** The id of the person who acts. */
  readonly as: string;
  readonly act: Act;
}

/** What /act answers. */
export type ActReply =
  | { readonly kind: "done" }
  | {
      readonly kind: "posted";
      readonly channel: string;
      readonly ts: string;
      readonly notice?: string;
    }
  | { readonly kind: "options"; readonly options: readonly GroupedOption[] }
  | { readonly kind: "failed"; readonly reason: string };
